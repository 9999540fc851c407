import { expect } from 'chai'
import { concretePicture } from '../../fixture/concrete-picture.ts'
import { isPictureName, pictureType } from './media-type.ts'

describe('pictureType', () => {
  it('knows pictures by their first bytes', () => {
    expect(pictureType(concretePicture(1, true))).to.equal('image/png')
    expect(pictureType(Buffer.from('ffd8ffe0', 'hex'))).to.equal('image/jpeg')
    expect(pictureType(Buffer.from('GIF89a'))).to.equal('image/gif')
    expect(pictureType(Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1'))).to.equal('image/webp')
  })

  it('takes nothing else for one, least of all a program', () => {
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg">', '<html>', '', 'RIFF'])
      expect(pictureType(Buffer.from(text)), text).to.equal(undefined)
  })
})

describe('isPictureName', () => {
  it('goes by the end of the name', () => {
    expect(['a.png', 'B.JPEG', 'c.webp'].every(isPictureName)).to.equal(true)
    expect(['png', 'a.svg', 'a.png.txt', 'weights.bin'].some(isPictureName)).to.equal(false)
  })
})
