import { expect } from 'chai'
import { knownModes } from './access-modes.ts'

describe('access modes', () => {
  it('are those of Kubernetes', () => {
    const found = knownModes({ setting: 'createPvc', position: undefined }, ['ReadWriteOnce', 'RWO'])
    expect(found.map((finding) => finding?.message)).to.deep.equal([undefined, 'Setting "createPvc" has "RWO" as access mode.'])
  })
})
