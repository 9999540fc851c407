import { problem } from '../../codes.ts'
import { containerWords, innerWords } from '../container-words.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedExecutor } from '../overview.ts'
import type { Word } from '../../placeholders/word.ts'
import type { Finding } from '../rule.ts'

/** The backend decides about the presence of parameters, and chooses between texts with input parameters in them. */
export function* ifPresentLimits({ executors }: Overview): Iterable<Finding> {
  for (const executor of executors) {
    for (const { word, inside } of containerWords(executor)) {
      const what = word.kind === 'if present' ? fault(executor, word) : undefined
      if (what !== undefined) yield { path: [...executor.path, ...inside], diagnostic: problem('KF3509', [executor.label, what]) }
    }
  }
}

function fault({ components }: PlacedExecutor, word: Word & { readonly kind: 'if present' }): string | undefined {
  const isArtifact = components.some(({ spec }) => own(spec.inputDefinitions?.artifacts, word.input) !== undefined)
  if (isArtifact) return `about the artifact "${word.input}"`
  const inner = innerWords(word)
  if (inner.some(({ kind }) => kind !== 'text')) return 'with another choice or a Concat in it'
  const texts = inner.flatMap((one) => (one.kind === 'text' ? one.pieces : []))
  const output = texts.find((piece) => typeof piece !== 'string' && piece.placeholder.kind.startsWith('output'))
  return output === undefined ? undefined : 'with an output in it'
}
