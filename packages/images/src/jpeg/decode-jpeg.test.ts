import { expect } from 'chai'
import sharp from 'sharp'
import { generateJpeg } from '../generator/generate-photographs.ts'
import { resize } from '../resize/resize.ts'
import { decodeJpeg } from './decode-jpeg.ts'

const size = { width: 64, height: 64 }

async function bySharp(jpeg: Uint8Array): Promise<Uint8Array> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  return resize({ width: info.width, height: info.height, rgb: data }, size)
}

describe('decodeJpeg', () => {
  it('gives a model the picture that the general decoder gives it: within 6 of 255 anywhere, within 1 on average', async () => {
    for (const [index, label] of (['Negative', 'Positive'] as const).entries()) {
      const jpeg = await generateJpeg({ seed: 1, label, index })
      const fast = await decodeJpeg(jpeg)
      expect(fast).to.include({ width: 227, height: 227 })
      const ours = resize(fast as NonNullable<typeof fast>, size)
      const theirs = await bySharp(jpeg)
      const differences = [...ours].map((byte, at) => byte - (theirs[at] as number))
      expect(Math.max(...differences.map(Math.abs))).to.be.at.most(6)
      expect(Math.abs(differences.reduce((sum, one) => sum + one, 0) / differences.length)).to.be.at.most(1)
    }
  })

  it('takes what a camera writes: an Exif segment that says upright', async () => {
    const jpeg = await sharp(await generateJpeg({ seed: 1, label: 'Negative', index: 0 }))
      .withExif({ IFD0: { Make: 'A camera', Orientation: '1' } })
      .jpeg()
      .toBuffer()
    expect(jpeg.includes('Exif')).to.equal(true)
    expect(await decodeJpeg(jpeg)).to.include({ width: 227, height: 227 })
  })

  it('leaves what is no ordinary JPEG, or damaged, to the general decoder', async () => {
    const jpeg = await generateJpeg({ seed: 1, label: 'Negative', index: 0 })
    expect(await decodeJpeg(jpeg.subarray(0, jpeg.length / 2))).to.equal(undefined)
    expect(await decodeJpeg(await sharp(jpeg).png().toBuffer())).to.equal(undefined)
    expect(await decodeJpeg(await sharp(jpeg).withMetadata({ orientation: 3 }).jpeg().toBuffer())).to.equal(undefined)
    expect(await decodeJpeg(await sharp(jpeg).toColourspace('b-w').jpeg().toBuffer())).to.equal(undefined)
  })
})
