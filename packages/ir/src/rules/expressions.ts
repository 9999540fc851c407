import { expressionProblem } from '../cel.ts'
import { problem } from '../codes.ts'
import { own, type Overview, type PlacedTask } from '../overview.ts'
import type { Path } from '../path.ts'
import type { Finding } from '../rule.ts'

/** Conditions and selectors can be read, and conditions ask for inputs the task has. */
export function* expressions({ dags }: Overview): Iterable<Finding> {
  for (const task of dags.flatMap(({ tasks }) => tasks)) {
    const condition = task.spec.triggerPolicy?.condition
    if (condition !== undefined) yield* judged(task, condition, [...task.path, 'triggerPolicy', 'condition'])
    for (const [input, { parameterExpressionSelector: selector }] of Object.entries(task.spec.inputs?.parameters ?? {})) {
      if (selector !== undefined) yield* judged(task, selector, [...task.path, 'inputs', 'parameters', input, 'parameterExpressionSelector'])
    }
  }
}

function* judged(task: PlacedTask, expression: string, path: Path): Iterable<Finding> {
  const reason = expressionProblem(expression) ?? unknownInput(task, expression)
  if (reason !== undefined) yield { path, diagnostic: problem('KF3132', [task.name, expression, reason]) }
}
function unknownInput({ spec }: PlacedTask, expression: string): string | undefined {
  const asked = [...expression.matchAll(/inputs\.parameter_values\['([^'\\]+)'\]/g)].map(([, name = '']) => name)
  const unknown = asked.find((name) => own(spec.inputs?.parameters, name) === undefined)
  return unknown === undefined ? undefined : `the task has no input "${unknown}"`
}
