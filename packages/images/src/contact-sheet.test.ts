import { expect } from 'chai'
import { contactSheet } from './contact-sheet.ts'
import { decodePixels } from './decode-pixels.ts'

describe('contactSheet', () => {
  it('puts images into rows with gaps between them', async () => {
    const size = { width: 16, height: 16 }
    const of = (value: number): Uint8Array => new Uint8Array(16 * 16 * 3).fill(value)
    const uri = await contactSheet([of(10), of(100), of(200)], size, 2)
    const { width, height, rgb } = await decodePixels(Buffer.from(uri.replace('data:image/jpeg;base64,', ''), 'base64'))
    const at = (x: number, y: number): number => rgb[(y * width + x) * 3] as number
    expect({ width, height }).to.deep.equal({ width: 36, height: 36 })
    expect(at(4, 4)).to.be.closeTo(10, 6)
    expect(at(30, 4)).to.be.closeTo(100, 6)
    expect(at(4, 30)).to.be.closeTo(200, 6)
    expect(at(30, 30)).to.be.closeTo(255, 6)
  })
})
