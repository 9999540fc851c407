import { expect } from 'chai'
import { dataset } from './artifact-ports.ts'
import { list } from './composite-ports.ts'
import { string } from './parameter-ports.ts'
import { isArtifact, isFile, typeDataOf } from './type-data.ts'

describe('types as data', () => {
  it('tell artifacts from lists of them', () => {
    expect([dataset(), string()].map((port) => isArtifact(typeDataOf(port)))).to.deep.equal([true, false])
    expect(isArtifact(typeDataOf(list(dataset())))).to.equal(false)
  })

  it('tell files from values', () => {
    expect([dataset(), list(dataset()), list(list(dataset())), list(string()), string()].map((port) => isFile(typeDataOf(port)))).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
    ])
  })
})
