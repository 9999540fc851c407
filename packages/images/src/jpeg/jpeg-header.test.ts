import { expect } from 'chai'
import sharp from 'sharp'
import { jpegHeader } from './jpeg-header.ts'

const red = sharp({ create: { width: 40, height: 20, channels: 3, background: { r: 200, g: 30, b: 10 } } })

/** A segment with a directory of two entries: the maker's name and the orientation. */
function exif(orientation: number, isLittle: boolean): Buffer {
  const body = Buffer.alloc(40)
  const short = (value: number, at: number): unknown => (isLittle ? body.writeUInt16LE(value, at) : body.writeUInt16BE(value, at))
  const long = (value: number, at: number): unknown => (isLittle ? body.writeUInt32LE(value, at) : body.writeUInt32BE(value, at))
  body.write(isLittle ? 'II' : 'MM')
  short(42, 2)
  long(8, 4)
  short(2, 8)
  for (const [index, [tag, type, value]] of (
    [
      [0x010f, 2, 'it'],
      [0x0112, 3, orientation],
    ] as const
  ).entries()) {
    const at = 10 + 12 * index
    short(tag, at)
    short(type, at + 2)
    long(typeof value === 'string' ? value.length + 1 : 1, at + 4)
    if (typeof value === 'string') body.write(value, at + 8)
    else short(value, at + 8)
  }
  const length = Buffer.alloc(2)
  length.writeUInt16BE(2 + 6 + body.length)
  return Buffer.concat([Buffer.from([0xff, 0xe1]), length, Buffer.from('Exif\0\0'), body])
}

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

  it('takes what a camera says of an upright picture for what it is', async () => {
    const plain = await red.clone().jpeg().toBuffer()
    for (const isLittle of [true, false]) {
      for (const orientation of [1, 2, 3, 6, 8]) {
        const jpeg = Buffer.concat([plain.subarray(0, 2), exif(orientation, isLittle), plain.subarray(2)])
        expect(jpegHeader(jpeg)).to.include({ width: 40, hasDirections: orientation !== 1 })
        // The library for all formats reads it alike.
        expect((await sharp(jpeg).metadata()).orientation).to.equal(orientation)
      }
    }
  })

  it('knows nothing of other files and of damaged ones', async () => {
    const jpeg = await red.clone().jpeg().toBuffer()
    expect(jpegHeader(await red.clone().png().toBuffer())).to.equal(undefined)
    for (let length = 0; length < jpeg.indexOf(Buffer.from([0xff, 0xda])); length++) expect(jpegHeader(jpeg.subarray(0, length))).to.equal(undefined)
  })
})
