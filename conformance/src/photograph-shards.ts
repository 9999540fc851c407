import { join } from 'node:path'
import { generatePhotographs, preparePhotographs } from '@kfp-ts/images'

/** Where the shards of photographs lie. */
export interface Shards {
  readonly train: string
  readonly validation: string
  readonly test: string
}

/** How many photographs of each class there are, and their pixels once they are prepared. */
interface Few {
  readonly count?: number
  readonly size?: { readonly width: number; readonly height: number }
}

/** Makes a few photographs below a folder, half of them to train with, and gives where their shards lie. */
export async function photographShards(folder: string, { count = 24, size = { width: 16, height: 16 } }: Few = {}): Promise<Shards> {
  const photographs = join(folder, 'photographs')
  const into = { train: join(folder, 'train'), validation: join(folder, 'validation'), test: join(folder, 'test') }
  await generatePhotographs(photographs, { count, seed: 1 })
  await preparePhotographs({ photographs, into, size, shares: { validation: 0.25, test: 0.25 }, tolerance: 0 })
  return into
}
