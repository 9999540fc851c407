import { expect } from 'chai'
import { imageSignature } from './image-signature.ts'
import { toFloat } from './to-float.ts'

describe('toFloat', () => {
  it('scales and shifts by the signature', () => {
    const signature = imageSignature({ width: 1, height: 1 }, ['no', 'yes'])
    expect([...toFloat(Uint8Array.of(0, 255, 51), signature)]).to.deep.equal([-1, 1, Math.fround(51 * (2 / 255) - 1)])
    const halved = { ...signature, input: { ...signature.input, scale: 0.5, offset: 3 } }
    expect([...toFloat(Uint8Array.of(0, 255), halved)]).to.deep.equal([3, 130.5])
  })
})
