import { expect } from 'chai'
import { byteQuantity } from './byte-quantity.ts'

const place = { setting: 'workspace', position: undefined }

describe('amounts of bytes', () => {
  it('are a number with a unit', () => {
    for (const right of ['250Gi', '1.5Ti', '512', '10G', '3k']) expect(byteQuantity(place, 'size', right), right).to.equal(undefined)
    expect(byteQuantity(place, 'size', '4 GB')).to.deep.equal({
      code: 'KF1070',
      severity: 'error',
      message: 'Setting "workspace" has "4 GB" as size, which is no amount of bytes.',
      hint: "write a number with a unit: '512Mi', '4Gi', '10G'.",
    })
  })

  it('are nothing else', () => {
    for (const wrong of ['', 'Gi', '-1Gi', '1gi', '1Gi\n', 4, undefined])
      expect(byteQuantity(place, 'size', wrong)?.code, String(wrong)).to.equal('KF1070')
  })
})
