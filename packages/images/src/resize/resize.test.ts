import { expect } from 'chai'
import sharp from 'sharp'
import { renderPhotograph } from '../generator/render-photograph.ts'
import { plainResize } from './plain-resize.ts'
import { resize } from './resize.ts'
import { triangleTaps } from './triangle-taps.ts'

const grey = (values: readonly number[], width: number): { width: number; height: number; rgb: Uint8Array } => ({
  width,
  height: values.length / width,
  rgb: Uint8Array.from(values.flatMap((value) => [value, value, value])),
})
const reds = (rgb: Uint8Array): readonly number[] => [...rgb].filter((_, index) => index % 3 === 0)

describe('resize', () => {
  it('leaves an image of the right size alone', () => {
    const image = grey([1, 2, 3, 4], 2)
    expect(resize(image, { width: 2, height: 2 })).to.equal(image.rgb)
  })

  it('weights by a triangle twice as wide as the step: halving mixes 1 3 3 1', () => {
    const halved = resize(grey([0, 0, 0, 80, 160, 0, 0, 0], 8), { width: 4, height: 1 })
    // 80 x 3/8 + 160 x 1/8 and 80 x 1/8 + 160 x 3/8; at the edge the weights that are left sum to one.
    expect(reds(halved)).to.deep.equal([0, 50, 70, 0])
  })

  it('is bilinear when it grows', () => {
    expect(reds(resize(grey([0, 100], 2), { width: 4, height: 1 }))).to.deep.equal([0, 25, 75, 100])
  })

  it('keeps an even area even', () => {
    const even = resize(grey(new Array(31 * 17).fill(137), 31), { width: 7, height: 5 })
    expect(new Set(even)).to.deep.equal(new Set([137]))
  })

  it('agrees with the antialiased bilinear filter of libvips on a photograph, but for rounding', async () => {
    const image = { width: 227, height: 227, rgb: new Uint8Array(renderPhotograph({ seed: 1, label: 'Positive', index: 0 }).rgb) }
    const theirs = await sharp(image.rgb, { raw: { width: 227, height: 227, channels: 3 } })
      .resize(64, 64, { fit: 'fill', kernel: 'linear' })
      .raw()
      .toBuffer()
    const ours = resize(image, { width: 64, height: 64 })
    const differences = [...ours].map((byte, index) => Math.abs(byte - (theirs[index] as number)))
    expect(Math.max(...differences)).to.be.at.most(2)
  })
})

describe('plainResize', () => {
  it('scales in bands what is too large to be scaled at once, to the same bytes', () => {
    const tall = { width: 8, height: 60_000, rgb: Uint8Array.from({ length: 8 * 60_000 * 3 }, (_, at) => (at / 24) & 255) }
    const [wide, narrow] = [plainResize(tall, { width: 200, height: 100 }), plainResize(tall, { width: 2, height: 100 })]
    const firstOf = (rgb: Uint8Array, width: number): readonly number[] => [...rgb].filter((_, at) => at % (width * 3) === 0)
    expect(firstOf(wide, 200)).to.deep.equal(firstOf(narrow, 2))
  })
})

describe('the taps of a side of millions', () => {
  it('are made', () => {
    const { first, count } = triangleTaps(1_000_000, 8)
    expect((first[7] as number) + (count[7] as number)).to.equal(1_000_000)
  })
})
