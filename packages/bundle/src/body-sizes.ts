import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { ComponentData } from '@kfp-ts/dsl'
import { problem } from './codes.ts'

const kilobyte = 1024
/** One word of a command holds at most 128 KB on Linux. */
const mostForOne = 100 * kilobyte

/** A component whose body is embedded, and the word that carries it. */
export interface EmbeddedBody {
  readonly component: ComponentData
  readonly text: string
}

/** KF1116 for every body that is too big; what all of them take of a run is judged on the IR (KF3519). */
export function bodySizes(bodies: readonly EmbeddedBody[]): Diagnostic[] {
  return bodies
    .filter(({ text }) => text.length > mostForOne)
    .map(({ component: { name, declaredAt }, text }) =>
      problem('KF1116', [name, inKilobytes(text.length), inKilobytes(mostForOne)], { position: declaredAt }),
    )
}

function inKilobytes(characters: number): string {
  return String(Math.ceil(characters / kilobyte))
}
