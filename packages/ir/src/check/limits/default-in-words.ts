import { problem } from '../../codes.ts'
import { containerWords } from '../container-words.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedExecutor, PlacedTask } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** Words of a command are filled in before defaults are known. */
export function* defaultInWords({ executors, callers }: Overview): Iterable<Finding> {
  for (const executor of executors) {
    for (const { name, spec } of executor.components) {
      const parameters = spec.inputDefinitions?.parameters ?? {}
      const defaulted = Object.keys(parameters).filter((input) => parameters[input]?.defaultValue !== undefined && isAskedFor(input, executor))
      yield* leftOut(defaulted, callers.get(name) ?? [])
    }
  }
}

function* leftOut(defaulted: readonly string[], calls: readonly PlacedTask[]): Iterable<Finding> {
  for (const { name, path, spec } of calls) {
    const left = defaulted.find((input) => own(spec.inputs?.parameters, input) === undefined)
    if (left !== undefined) yield { path, diagnostic: problem('KF3511', [name, left]) }
  }
}

function isAskedFor(input: string, executor: PlacedExecutor): boolean {
  return containerWords(executor).some(({ word }) => {
    const pieces = word.kind === 'text' ? word.pieces : []
    return pieces.some((piece) => typeof piece !== 'string' && piece.placeholder.kind === 'input parameter' && piece.placeholder.name === input)
  })
}
