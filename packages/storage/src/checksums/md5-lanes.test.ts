import { createHash, randomBytes } from 'node:crypto'
import { expect } from 'chai'
import { laneBytes, laneCount, type Md5Lanes, md5Lanes } from './md5-lanes.ts'

const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex')

/** The digests of eight texts of one length, given in pieces. */
function taken(lanes: Md5Lanes, texts: readonly Buffer[]): readonly string[] {
  for (let at = 0; at < texts[0]!.length; at += laneBytes) {
    for (const [lane, text] of texts.entries()) text.copy(lanes.lanes[lane]!, 0, at, at + laneBytes)
    lanes.take(Math.min(laneBytes, texts[0]!.length - at))
  }
  return lanes.digests().map((digest) => digest.toString('hex'))
}

describe('eight MD5s at a time', () => {
  it('are those of one after another, and begin anew', () => {
    const lanes = md5Lanes()!
    for (const length of [64, 128, 8192, laneBytes, 3 * laneBytes + 64]) {
      const texts = Array.from({ length: laneCount }, () => randomBytes(length))
      expect(taken(lanes, texts)).to.deep.equal(texts.map(md5))
    }
  })

  it('do not know of each other', () => {
    const [one, other] = [md5Lanes()!, md5Lanes()!]
    one.lanes[0]!.fill(1)
    one.take(64)
    expect(other.digests().map((digest) => digest.toString('hex'))).to.deep.equal(Array(laneCount).fill(md5(Buffer.alloc(0))))
  })
})
