import { expect } from 'chai'
import sharp from 'sharp'
import { generateJpeg } from '../generator/generate-photographs.ts'
import { decodeImage } from '../decode-image.ts'
import { seededRandom } from '../seeded-random.ts'
import { alike, mostBits } from './alike.ts'
import { perceptualHash } from './perceptual-hash.ts'

const size = { width: 64, height: 64 }
const hashOf = async (bytes: Uint8Array): Promise<string> => perceptualHash({ ...size, rgb: await decodeImage(bytes, size) })

describe('photographs that look the same', () => {
  it('are found though they were encoded again, scaled or brightened, and others are not', async () => {
    const hashes: string[] = []
    const expected: number[] = []
    for (let index = 0; index < 12; index++) {
      const jpeg = await generateJpeg({ seed: 3, label: index % 2 === 0 ? 'Negative' : 'Positive', index })
      const copies = [sharp(jpeg).jpeg({ quality: 60 }), sharp(jpeg).resize(180).png(), sharp(jpeg).linear(1, 12).webp()]
      const first = hashes.length
      hashes.push(await hashOf(jpeg), ...(await Promise.all(copies.map(async (copy) => hashOf(await copy.toBuffer())))))
      expected.push(first, first, first, first)
    }
    expect(alike(hashes)).to.deep.equal(expected)
  })

  it('are those whose hashes differ in few bits, through others if need be', () => {
    const random = seededRandom(1, 1)
    const hash = (): string => Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
    const flipped = (from: string, bits: number): string => {
      let value = BigInt(`0x${from}`)
      const places = new Set<number>()
      while (places.size < bits) places.add(Math.floor(random() * 128))
      for (const place of places) value ^= 1n << BigInt(place)
      return value.toString(16).padStart(32, '0')
    }
    for (let round = 0; round < 200; round++) {
      const one = hash()
      expect(alike([one, hash(), flipped(one, mostBits)])).to.deep.equal([0, 1, 0])
      expect(alike([one, flipped(one, mostBits + 1)])).to.deep.equal([0, 1])
    }
    const [first, last] = [hash(), hash()]
    const between = flipped(first, 5)
    expect(alike([first, last, flipped(between, 5), between])).to.deep.equal([0, 1, 0, 0])
  })

  it('are looked for among many in little time, though all be white', () => {
    expect(new Set(alike(new Array(40_000).fill('0'.repeat(32))))).to.deep.equal(new Set([0]))
  })

  it('are told apart though all have a part in common, as under the same sky', () => {
    const random = seededRandom(2, 1)
    const hashes = Array.from({ length: 4000 }, () => `ffff${Array.from({ length: 28 }, () => Math.floor(random() * 16).toString(16)).join('')}`)
    expect(alike(hashes)).to.deep.equal(hashes.map((_, index) => index))
  })
})
