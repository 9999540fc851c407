import { expect } from 'chai'
import sharp from 'sharp'
import { jpegHeader } from './jpeg-header.ts'

const red = sharp({ create: { width: 40, height: 20, channels: 3, background: { r: 200, g: 30, b: 10 } } })

describe('jpegHeader', () => {
  it('reads the size, whichever way the data is ordered', async () => {
    const expected = { width: 40, height: 20, components: 3, precision: 8, hasDirections: false }
    expect(jpegHeader(await red.clone().jpeg().toBuffer())).to.deep.equal(expected)
    expect(jpegHeader(await red.clone().jpeg({ progressive: true }).toBuffer())).to.deep.equal(expected)
    expect(jpegHeader(await red.clone().toColourspace('b-w').jpeg().toBuffer())).to.include({ components: 1 })
  })

  it('sees what changes how the data is shown', async () => {
    for (const directed of [
      red.clone().jpeg().withMetadata({ orientation: 6 }),
      red.clone().jpeg().withIccProfile('p3'),
      red.clone().toColourspace('cmyk').jpeg(),
    ]) {
      expect(jpegHeader(await directed.toBuffer())).to.include({ hasDirections: true })
    }
  })

  it('knows nothing of other files and of damaged ones', async () => {
    const jpeg = await red.clone().jpeg().toBuffer()
    expect(jpegHeader(await red.clone().png().toBuffer())).to.equal(undefined)
    for (let length = 0; length < jpeg.indexOf(Buffer.from([0xff, 0xda])); length++) expect(jpegHeader(jpeg.subarray(0, length))).to.equal(undefined)
  })
})
