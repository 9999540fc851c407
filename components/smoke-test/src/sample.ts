import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import { readShards } from '@kfp-ts/images'
import { problem } from './codes.ts'

/** A photograph's file, and the class it is of. */
export interface Sample {
  readonly source: string
  readonly label: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What to ask a server about, and all classes there are. */
export interface Samples {
  readonly samples: readonly Sample[]
  readonly classes: readonly string[]
}

/** Up to `most` photographs of the test split, evenly out of its order, as the files they came from. Throws a ComponentError. */
export async function samplesOf(test: string, photographs: string, most: number): Promise<Samples> {
  const { items, classes } = await readShards(test)
  if (items.length === 0) throw new ComponentError([problem('KF8814', [test])])
  const count = Math.min(most, items.length)
  const chosen = Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)]).filter((item) => item !== undefined)
  const samples = chosen.map(async ({ source, label }) => {
    const bytes = await readFile(join(photographs, source)).catch(() => {
      throw new ComponentError([problem('KF8815', [join(photographs, source)])])
    })
    return { source, label: classes[label] as string, bytes }
  })
  return { samples: await Promise.all(samples), classes }
}
