import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { etagOfParts } from './checksum.ts'
import { comparisonOfFile } from './comparison-of-file.ts'
import { digester } from './digester.ts'
import { laneBytes } from './md5-lanes.ts'

describe('comparing a file with the checksum of its parts', () => {
  let folder: string
  before(async () => void (folder = await mkdtemp(join(tmpdir(), 'comparison-'))))
  // The thread that all of them share.
  let shared: ReturnType<typeof digester>
  before(() => void (shared = digester()))
  after(async () => {
    shared.end()
    await rm(folder, { recursive: true })
  })

  /** Writes piece by piece, as a download does. */
  async function agreement(written: Buffer, promised: Buffer, partSize: number): Promise<boolean> {
    const digests = []
    for (let at = 0; at < promised.length; at += partSize)
      digests.push(
        createHash('md5')
          .update(promised.subarray(at, at + partSize))
          .digest(),
      )
    const file = await open(join(folder, 'file'), 'w+')
    const comparison = comparisonOfFile(file, { algorithm: 'md5 of parts', value: etagOfParts(digests), partSize })
    try {
      for (let at = 0; at < written.length; at += 300_000) {
        await file.write(written, at, Math.min(300_000, written.length - at), at)
        comparison.wrote(Math.min(at + 300_000, written.length))
      }
      return await comparison.agrees(promised.length)
    } finally {
      await comparison.end()
      await file.close()
    }
  }

  it('agrees with what was sent, however many parts it had and however long they were', async () => {
    for (const partSize of [2 * laneBytes, laneBytes + 1]) {
      for (const parts of [0.5, 1, 2, 2.5, 3, 8, 10.1, 17.9]) {
        const bytes = randomBytes(Math.round(parts * partSize))
        expect(await agreement(bytes, bytes, partSize), `${parts} parts of ${partSize}`).to.equal(true)
      }
    }
  })

  it('sees a single bit, in any part, and an end that is missing', async () => {
    const partSize = 2 * laneBytes
    const bytes = randomBytes(10 * partSize + 77)
    for (const at of [0, 3 * partSize + 5, 8 * partSize - 1, 9 * partSize, bytes.length - 1]) {
      const damaged = Buffer.from(bytes)
      damaged[at]! ^= 4
      expect(await agreement(damaged, bytes, partSize), `byte ${at}`).to.equal(false)
    }
    expect(await agreement(bytes.subarray(0, -1), bytes, partSize)).to.equal(false)
    expect(await agreement(bytes.subarray(0, 4 * partSize), bytes, partSize)).to.equal(false)
  })
})
