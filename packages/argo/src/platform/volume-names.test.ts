import { expect } from 'chai'
import { VolumeNames } from './volume-names.ts'

describe('names of volumes', () => {
  it('are those that were wished for, made legal, and none of Argo or ours', () => {
    const names = new VolumeNames()
    expect(names.nameOf('surface.data', 'a')).to.deep.equal({ name: 'surface-data', isNew: true })
    expect(names.nameOf('surface.data', 'a')).to.deep.equal({ name: 'surface-data', isNew: false })
    expect(names.nameOf('outputs', 'b').name).to.equal('outputs-2')
    expect(names.knownAs('surface.data')).to.equal('surface-data')
    expect(names.knownAs('else')).to.equal(undefined)
  })
})
