import { problem } from '../../codes.ts'
import { containerWords, innerWords } from '../container-words.ts'
import type { Overview } from '../overview.ts'
import type { Word } from '../../placeholders/word.ts'
import type { Finding } from '../rule.ts'

/** The backend does not join the parts of a Concat. */
export function* concatUnresolved({ executors }: Overview): Iterable<Finding> {
  for (const executor of executors) {
    for (const { word, inside } of containerWords(executor)) {
      if (hasConcat(word)) yield { path: [...executor.path, ...inside], diagnostic: problem('KF3510', [executor.label]) }
    }
  }
}

function hasConcat(word: Word): boolean {
  return word.kind === 'concat' || innerWords(word).some(hasConcat)
}
