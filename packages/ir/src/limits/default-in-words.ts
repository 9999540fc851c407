import { problem } from '../codes.ts'
import { containerWords } from '../container-words.ts'
import { own, type Overview, type PlacedExecutor, type PlacedTask } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** Words of a command are filled in before defaults are known. */
export function* defaultInWords({ executors, callers }: Overview): Iterable<Finding> {
  for (const executor of executors) {
    const asked = inputsAskedFor(executor)
    for (const { name, spec } of asked.size === 0 ? [] : executor.components) {
      const defaulted = [...asked].filter((input) => own(spec.inputDefinitions?.parameters, input)?.defaultValue !== undefined)
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

function inputsAskedFor(executor: PlacedExecutor): ReadonlySet<string> {
  const asked = new Set<string>()
  for (const { word } of containerWords(executor)) {
    if (word.kind !== 'text') continue
    for (const piece of word.pieces) {
      if (typeof piece !== 'string' && piece.placeholder.kind === 'input parameter') asked.add(piece.placeholder.name)
    }
  }
  return asked
}
