import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { refusal } from '../refusal.test.ts'
import { type Parts, partsOf, partsOfFile } from './parts.ts'

const pieces = async (parts: Parts, size: number): Promise<readonly string[]> => {
  const found: string[] = []
  for await (const piece of parts.of(size)) found.push(String(piece))
  return found
}

describe('parts', () => {
  let folder: string
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'parts-'))))
  after(() => rm(folder, { recursive: true }))

  it('are of one size but for the last, whatever they come from', async () => {
    const path = join(folder, 'file')
    const streamed = async function* () {
      yield* ['a', 'bcde', Buffer.from('fg'), new Uint8Array(), 'hij']
    }
    for (const [text, wanted] of [
      ['abcdefghij', ['abcd', 'efgh', 'ij']],
      ['abcdefgh', ['abcd', 'efgh']],
      ['', ['']],
    ] as const) {
      await writeFile(path, text)
      for (const parts of [partsOf(text), partsOf(Buffer.from(text)), await partsOfFile(path)]) expect(await pieces(parts, 4)).to.deep.equal(wanted)
    }
    expect(await pieces(partsOf(streamed()), 4)).to.deep.equal(['abcd', 'efgh', 'ij'])
    expect(await pieces(partsOf(streamed()), 5)).to.deep.equal(['abcde', 'fghij'])
    expect(await pieces(partsOf((async function* () {})()), 4)).to.deep.equal([''])
  })

  it('are refused of a file that becomes shorter', async () => {
    const path = join(folder, 'shrinking')
    await writeFile(path, '0123456789')
    const taken = (async () => {
      for await (const piece of (await partsOfFile(path)).of(4)) if (String(piece) === '0123') await truncate(path, 6)
    })()
    expect(await refusal(taken)).to.equal(`KF8910  ${path} changed while it was being read.`)
    expect(await refusal(partsOfFile(join(folder, 'none')))).to.equal(
      `KF8922  ${folder}/none cannot be read or written: there is no such file or folder.`,
    )
  })
})
