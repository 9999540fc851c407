import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { decodeImage } from './decode-image.ts'
import { generatePhotographs } from './generator/generate-photographs.ts'
import { imageSignature } from './image-signature.ts'
import { preparePhotographs } from './prepare/prepare-photographs.ts'
import { readShards } from './read-shards.ts'
import { splits } from './prepare/split.ts'

describe('decodeImage', () => {
  it('gives a server the very bytes that preprocessing wrote', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'images-'))
    const photographs = join(folder, 'photographs')
    const into = { train: join(folder, 'train'), validation: join(folder, 'validation'), test: join(folder, 'test') }
    const size = { width: 48, height: 48 }
    await generatePhotographs(photographs, { count: 12, seed: 1 })
    await preparePhotographs({ photographs, into, size, shares: { validation: 0.3, test: 0.3 }, tolerance: 0 })
    const signature = imageSignature(size, ['Negative', 'Positive'])
    let compared = 0
    for (const split of splits) {
      const shards = await readShards(into[split])
      for (const [index, { source }] of shards.items.entries()) {
        const served = await decodeImage(await readFile(join(photographs, source)), signature)
        expect(Buffer.compare(served, shards.pixels(index)), source).to.equal(0)
        compared++
      }
    }
    expect(compared).to.equal(24)
    await rm(folder, { recursive: true })
  })
})
