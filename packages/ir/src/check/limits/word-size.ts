import { problem } from '../../codes.ts'
import type { Overview, PlacedExecutor } from '../overview.ts'
import type { Finding } from '../rule.ts'

const kilobyte = 1024
/** What Linux takes as one word of a command, with the zero behind it. */
const mostOfWord = 128 * kilobyte

/** No word of a command is longer than Linux can start a program with. */
export function* wordSize({ executors }: Overview): Iterable<Finding> {
  for (const executor of executors) {
    yield* longWords(executor, 'command')
    yield* longWords(executor, 'args')
  }
}

function longWords({ label, path, spec }: PlacedExecutor, part: 'command' | 'args'): readonly Finding[] {
  return (spec.container?.[part] ?? []).flatMap((word, index) => {
    // A word with a third of the bytes in characters may reach the limit, no shorter one can.
    if (word.length * 3 < mostOfWord || Buffer.byteLength(word) < mostOfWord) return []
    const kilobytes = String(Math.ceil(Buffer.byteLength(word) / kilobyte))
    return [{ path: [...path, 'container', part, index], diagnostic: problem('KF3522', [label, kilobytes]) }]
  })
}
