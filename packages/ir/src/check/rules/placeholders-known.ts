import { problem } from '../../codes.ts'
import { containerWords, innerWords, type PlacedWord } from '../container-words.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedComponent, PlacedExecutor } from '../overview.ts'
import type { Placeholder } from '../../placeholders/placeholder.ts'
import type { Word } from '../../placeholders/word.ts'
import type { Finding } from '../rule.ts'

/** What an executor's words ask for is an input or an output of its component. */
export function* placeholdersKnown({ executors }: Overview): Iterable<Finding> {
  for (const executor of executors) {
    for (const placed of containerWords(executor)) yield* strange(executor, placed)
  }
}

function strange({ label, path, components }: PlacedExecutor, { word, inside }: PlacedWord): readonly Finding[] {
  const asked = placeholdersIn(word)
  if (asked.length === 0) return []
  return components.flatMap((component) =>
    asked
      .filter(({ placeholder }) => !has(component, placeholder))
      .map(({ text }) => ({ path: [...path, ...inside], diagnostic: problem('KF3133', [label, text, component.name]) })),
  )
}
function placeholdersIn(word: Word): readonly { readonly placeholder: Placeholder; readonly text: string }[] {
  return word.kind === 'text' ? word.pieces.filter((piece) => typeof piece !== 'string') : innerWords(word).flatMap(placeholdersIn)
}
function has({ spec }: PlacedComponent, placeholder: Placeholder): boolean {
  switch (placeholder.kind) {
    case 'input parameter':
      return own(spec.inputDefinitions?.parameters, placeholder.name) !== undefined
    case 'input artifact':
      return own(spec.inputDefinitions?.artifacts, placeholder.name) !== undefined
    case 'output parameter':
      return own(spec.outputDefinitions?.parameters, placeholder.name) !== undefined
    case 'output artifact':
      return own(spec.outputDefinitions?.artifacts, placeholder.name) !== undefined
    default:
      return true
  }
}
