import type { ComponentSpec, ContainerSpec, Definitions, TaskNode, Word } from '@kfp-ts/ir'
import { containerWords } from '../flow/container-words.ts'
import type { TemplateCall } from './group-template.ts'

interface Kept {
  readonly inputDefinitions: Definitions | undefined
  readonly outputDefinitions: Definitions | undefined
  readonly call: TemplateCall
}

/**
 * Templates that nothing of a task is in, only of its component: the next task that calls the same needs no other. SDKs write a component for each call;
 * whoever reads or lowers them has one object for what is equal in them.
 */
export class SharedCalls {
  /** What was made last of each container. */
  readonly #last = new WeakMap<ContainerSpec, Kept>()

  /** The call of a template that was made for a task like this one. */
  find({ executor, component, spec }: TaskNode): TemplateCall | undefined {
    const last = executor?.container && this.#last.get(executor.container)
    if (last === undefined || last.inputDefinitions !== component.inputDefinitions || last.outputDefinitions !== component.outputDefinitions) return
    return givesOnlyDeclared(component, spec) ? last.call : undefined
  }

  /** Keeps a call for tasks to come, unless something of this task is in its template. */
  keep({ executor, component, spec }: TaskNode, call: TemplateCall): void {
    const { inputDefinitions, outputDefinitions } = component
    // Artifacts lie where their task is.
    if (inputDefinitions?.artifacts !== undefined || outputDefinitions?.artifacts !== undefined) return
    if (executor?.container === undefined || !givesOnlyDeclared(component, spec)) return
    const { image, command, args, env } = containerWords(executor)
    const words = [image, ...command, ...args, ...env.map(({ value }) => value)]
    if (!words.some(asksOfTask)) this.#last.set(executor.container, { inputDefinitions, outputDefinitions, call })
  }
}

/** What a call gives beside that becomes a parameter of the template, too. */
function givesOnlyDeclared({ inputDefinitions }: ComponentSpec, { inputs }: TaskNode['spec']): boolean {
  const declared = inputDefinitions?.parameters ?? {}
  return inputs?.artifacts === undefined && Object.keys(inputs?.parameters ?? {}).every((name) => Object.hasOwn(declared, name))
}

/** Whether a word needs to know what the task is called, or what it is given. */
function asksOfTask(word: Word): boolean {
  if (word.kind === 'if present') return true
  if (word.kind === 'concat') return word.parts.some(asksOfTask)
  return word.pieces.some((piece) => typeof piece !== 'string' && piece.placeholder.kind === 'job')
}
