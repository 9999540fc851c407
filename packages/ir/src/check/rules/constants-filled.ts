import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedTask } from '../overview.ts'
import { parseText } from '../../placeholders/word.ts'
import type { Finding } from '../rule.ts'
import type { Value } from '../../document/value.ts'

/** What a constant's placeholders ask for is an input of its task. */
export function* constantsFilled({ tasks }: Overview): Iterable<Finding> {
  for (const task of tasks) {
    for (const [input, { runtimeValue }] of Object.entries(task.spec.inputs?.parameters ?? {})) {
      const missing = textsIn(runtimeValue?.constant).flatMap((text) => missingInput(task, text) ?? [])
      for (const { text, name } of missing) {
        const diagnostic = problem('KF3138', [task.name, `"${input}" a text with ${text}`, name])
        yield { path: [...task.path, 'inputs', 'parameters', input], diagnostic }
      }
    }
  }
}

function textsIn(value: Value | undefined): readonly string[] {
  if (typeof value === 'string') return value.includes('{{') ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => [...textsIn(key), ...textsIn(item)])
}
function missingInput({ spec }: PlacedTask, text: string): { readonly text: string; readonly name: string } | undefined {
  for (const piece of parseText(text).pieces) {
    if (typeof piece === 'string' || piece.placeholder.kind !== 'input parameter') continue
    const { name } = piece.placeholder
    if (own(spec.inputs?.parameters, name) === undefined) return { text: piece.text, name }
  }
  return undefined
}
