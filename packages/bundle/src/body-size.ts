import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { ComponentData } from '@kfp-ts/dsl'
import { problem } from './codes.ts'

const kilobyte = 1024
/** One word of a command holds at most 128 KB on Linux. */
const mostForOne = 100 * kilobyte

/** Whether a packed body is more than a command should carry; what all of them take of a run is judged on the IR (KF3519). */
export function isTooLarge(text: string): boolean {
  return text.length > mostForOne
}

/** Says so: KF1150 of a component that insists on being embedded, KF1116 of others. */
export function tooLarge({ name, embed, declaredAt }: ComponentData, text: string): Diagnostic {
  return problem(embed === true ? 'KF1150' : 'KF1116', [name, inKilobytes(text.length), inKilobytes(mostForOne)], { position: declaredAt })
}

function inKilobytes(characters: number): string {
  return String(Math.ceil(characters / kilobyte))
}
