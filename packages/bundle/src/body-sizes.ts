import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { ComponentData, Graph } from '@kfp-ts/dsl'
import type { CalledComponent } from './called-components.ts'
import { problem } from './codes.ts'

const kilobyte = 1024
/** One word of a command holds at most 128 KB on Linux. */
const mostForOne = 100 * kilobyte
/** Argo keeps each body about three times in a run's object of at most 1 MiB. */
const mostForAll = 600 * kilobyte
const copies = 3

/** The size of an embedded body, in characters, and what all its tasks take of a run. */
export interface BodySize {
  readonly component: ComponentData
  readonly size: number
  readonly inRun: number
}

export function embeddedSizes(called: readonly CalledComponent[], textOf: (component: ComponentData) => string | undefined): BodySize[] {
  return called.flatMap(({ component, turns }) => {
    const text = textOf(component)
    return text === undefined ? [] : [{ component, size: text.length, inRun: copies * text.length * turns }]
  })
}

/** KF1116 for a body that is too big, KF1117 when all together are. */
export function bodySizes({ name, position }: Graph, sizes: readonly BodySize[]): Diagnostic[] {
  const big = sizes.filter(({ size }) => size > mostForOne)
  const tooBig = big.map(({ component, size }) =>
    problem('KF1116', [component.name, inKilobytes(size), inKilobytes(mostForOne)], { position: component.declaredAt }),
  )
  const sum = sizes.reduce((all, { inRun }) => all + inRun, 0)
  if (tooBig.length > 0 || sum <= mostForAll) return tooBig
  const largest = sizes
    .toSorted((a, b) => b.inRun - a.inRun)
    .slice(0, 3)
    .map(({ component, inRun }) => `${component.name} (${inKilobytes(inRun)} KB)`)
  return [problem('KF1117', [name, inKilobytes(sum), inKilobytes(mostForAll), largest.join(', ')], { position })]
}

function inKilobytes(characters: number): string {
  return String(Math.ceil(characters / kilobyte))
}
