import type { Placeholder, PlatformReference, Value } from '@kfp-ts/ir'
import { type Carried, valueOf } from '../expressions/carried.ts'
import type { Expression } from '../expressions/expression.ts'
import { filledText, inText } from '../expressions/filled-text.ts'
import { askedOfJob } from '../flow/constants.ts'
import { portName } from '../flow/names.ts'
import { presenceOfReferred } from '../flow/presence.ts'
import { ownParameter, type Placed } from '../flow/scope.ts'
import { inputGiven, parameterReferred } from '../flow/task-values.ts'
import { laterText, type Part } from './part.ts'

/** How settings of a task reach values that only a run knows. */
export interface Lookup {
  /** An expression for what a reference stands for. */
  readonly referred: (reference: PlatformReference) => Expression
  /** An expression for what an input of the task is. */
  readonly input: (name: string) => Expression
  readonly task: Placed['task']
}

/** A value that a setting is given. */
export interface Given {
  /** The value while converting, as far as it is known. */
  readonly known?: Value
  readonly expression: Expression
  /** True in a run that has the value; nothing for what every run has. */
  readonly when?: Expression
}

/** How the caller of a task reaches values: as all arguments of the task. */
export function callersLookup(placed: Placed): Lookup {
  return {
    task: placed.task,
    referred: (reference) => valueOf(parameterReferred(placed, reference)),
    input: (name) => valueOf(inputGiven(placed, name)),
  }
}

/** How a template reaches values: references belong to the group around its task, so each becomes a parameter of the template. */
export class TemplateLookup implements Lookup {
  readonly task: Placed['task']
  readonly #placed: Placed
  readonly #references = new Map<string, Carried>()

  constructor(placed: Placed) {
    this.task = placed.task
    this.#placed = placed
  }

  readonly referred = (reference: PlatformReference): Expression => {
    const value = parameterReferred(this.#placed, reference)
    const key = JSON.stringify(value)
    this.#references.set(key, value)
    return `fromJSON(${ownParameter(settingParameter([...this.#references.keys()].indexOf(key)))})`
  }

  readonly input = (name: string): Expression => `fromJSON(${ownParameter(portName(name))})`

  /** The arguments for the parameters that were asked for. */
  arguments(): ReadonlyMap<string, Carried> {
    return new Map([...this.#references.values()].map((value, index) => [settingParameter(index), value]))
  }
}

function settingParameter(index: number): string {
  return `setting-${index + 1}`
}

/** A reference as what it refers to; undefined for an input that no run is given. */
export function referredTo({ task, referred }: Lookup, reference: PlatformReference): Given | undefined {
  const presence = presenceOfReferred(task, reference)
  if (presence === 'absent') return undefined
  const { componentInputParameter, taskOutputParameter, parameterExpressionSelector } = reference
  const expression = referred({
    ...(componentInputParameter !== undefined && { componentInputParameter }),
    ...(taskOutputParameter !== undefined && { taskOutputParameter }),
    ...(parameterExpressionSelector !== undefined && { parameterExpressionSelector }),
  })
  return presence === 'given' ? { expression } : { expression, when: `not (${expression} in [nil,''])` }
}

/** A text of a setting with its placeholders filled. */
export function textWith({ input, task }: Lookup, text: string): Part {
  const expression = filledText(text, (placeholder: Placeholder) =>
    placeholder.kind === 'input parameter' ? inText(input(placeholder.name)) : askedOfJob(placeholder, task.name),
  )
  return expression === undefined ? text : laterText(expression)
}
