import { expect } from 'chai'
import sharp from 'sharp'
import { decodePixels } from './decode-pixels.ts'
import { defaultImageLimits } from './image-limits.ts'

const red = sharp({ create: { width: 40, height: 20, channels: 3, background: { r: 200, g: 30, b: 10 } } })

async function refusal(bytes: Uint8Array, limits = defaultImageLimits): Promise<string> {
  const error = await decodePixels(bytes, limits).catch((thrown: Error) => thrown)
  return (error as Error).message.split('\n')[0] as string
}

describe('decodePixels', () => {
  for (const format of ['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const) {
    it(`decodes ${format}`, async () => {
      const { width, height, rgb } = await decodePixels(await red.clone().toFormat(format).toBuffer())
      expect({ width, height, bytes: rgb.length }).to.deep.equal({ width: 40, height: 20, bytes: 40 * 20 * 3 })
      expect(rgb[0]).to.be.closeTo(200, 6)
      expect(rgb[1]).to.be.closeTo(30, 6)
    })
  }

  it('makes three channels of 8 bits of grey, of 16 bits and of CMYK', async () => {
    const images = [red.clone().greyscale().png(), red.clone().toColourspace('rgb16').png(), red.clone().toColourspace('cmyk').jpeg()]
    for (const image of images) expect((await decodePixels(await image.toBuffer())).rgb).to.have.length(40 * 20 * 3)
  })

  it('turns a photograph upright', async () => {
    const lying = await red.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const { width, height } = await decodePixels(lying)
    expect({ width, height }).to.deep.equal({ width: 20, height: 40 })
  })

  it('shows white where a picture is transparent', async () => {
    const glass = await sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer()
    expect([...(await decodePixels(glass)).rgb.subarray(0, 3)]).to.deep.equal([255, 255, 255])
  })

  it('says what is wrong with a file', async () => {
    const jpeg = await red.clone().jpeg().toBuffer()
    expect(await refusal(new Uint8Array())).to.equal('KF8101  The image cannot be decoded: it is empty.')
    expect(await refusal(Buffer.from('no photograph'))).to.equal('KF8101  The image cannot be decoded: it is of no known image format.')
    expect(await refusal(jpeg.subarray(0, jpeg.length / 2))).to.equal('KF8101  The image cannot be decoded: its data is damaged or incomplete.')
    expect(await refusal(jpeg, { ...defaultImageLimits, bytes: 100 })).to.equal(
      `KF8102  The image has ${jpeg.length} bytes, more than the limit of 100.`,
    )
    expect(await refusal(jpeg, { ...defaultImageLimits, pixels: 799 })).to.equal('KF8103  The image has more than the limit of 799 pixels.')
    expect(await refusal(jpeg, { ...defaultImageLimits, side: 21 })).to.equal(
      'KF8104  The image is 40 x 20 pixels; it needs at least 21 on each side.',
    )
  })

  it('does not read documents that could name other files', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>')
    expect(await refusal(svg)).to.equal('KF8101  The image cannot be decoded: it is of no known image format.')
  })
})
