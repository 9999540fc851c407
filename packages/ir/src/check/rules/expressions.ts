import type { Diagnostic } from '@kfp-ts/diagnostics'
import { expressionProblem } from '../../cel/cel.ts'
import { type CelFault, conditionFault, selectorFault } from '../../cel/cel-types.ts'
import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedTask } from '../overview.ts'
import { type SourceTypes, sourceTypes } from '../source-types.ts'
import type { ParameterType } from '../../document/pipeline-spec.ts'
import type { Finding } from '../rule.ts'

/** Conditions and selectors can be read and fit the types of what they ask for, and conditions ask for inputs the task has. */
export function* expressions(overview: Overview): Iterable<Finding> {
  const types = sourceTypes(overview)
  for (const task of overview.tasks) {
    const condition = task.spec.triggerPolicy?.condition
    const fault = condition === undefined ? undefined : conditionProblem(task, condition, types)
    if (fault !== undefined) yield { path: [...task.path, 'triggerPolicy', 'condition'], diagnostic: fault }
    for (const [input, { parameterExpressionSelector: selector }] of Object.entries(task.spec.inputs?.parameters ?? {})) {
      const wrong = selector === undefined ? undefined : selectorProblem(task, selector)
      if (wrong !== undefined) yield { path: [...task.path, 'inputs', 'parameters', input, 'parameterExpressionSelector'], diagnostic: wrong }
    }
  }
}

function conditionProblem(task: PlacedTask, condition: string, types: SourceTypes): Diagnostic | undefined {
  const reason = expressionProblem(condition) ?? unknownInput(task, condition)
  if (reason !== undefined) return problem('KF3132', [task.name, condition, reason])
  const fault = conditionFault(condition, (input) => inputType(task, input, types))
  return fault && shown(task, condition, fault)
}
function selectorProblem(task: PlacedTask, selector: string): Diagnostic | undefined {
  const reason = expressionProblem(selector)
  if (reason !== undefined) return problem('KF3132', [task.name, selector, reason])
  const fault = selectorFault(selector)
  return fault && shown(task, selector, fault)
}

function unknownInput({ spec }: PlacedTask, expression: string): string | undefined {
  const asked = [...expression.matchAll(/inputs\.parameter_values\[(['"])([^'"\\]+)\1\]/g)].map(([, , name = '']) => name)
  const unknown = asked.find((name) => own(spec.inputs?.parameters, name) === undefined)
  return unknown === undefined ? undefined : `the task has no input "${unknown}"`
}
/** The type of what the task is given; a condition is decided before its component's own declaration counts. */
function inputType(task: PlacedTask, input: string, types: SourceTypes): ParameterType | undefined {
  const given = own(task.spec.inputs?.parameters, input)
  if (given?.runtimeValue !== undefined) return own(task.component?.inputDefinitions?.parameters, input)?.parameterType
  return given && types.parameter(task, given)
}
function shown({ name }: PlacedTask, expression: string, { kind, reason }: CelFault): Diagnostic {
  if (kind === 'types') return problem('KF3204', [name, expression, reason])
  return kind === 'result' ? problem('KF3205', [name, expression, reason]) : problem('KF3206', [name, expression, reason])
}
