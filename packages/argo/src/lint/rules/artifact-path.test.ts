import { expect } from 'chai'
import { pathFault } from './artifact-path.ts'

describe('the path of an artifact', () => {
  it('stays below what stands before ".."', () => {
    for (const path of ['/in/table', 'table', '/in/{{inputs.parameters.name}}', '/in/./a..b', '../table'])
      expect(pathFault(path), path).to.equal(undefined)
    for (const path of ['/in/../etc', '/in/..', '/{{inputs.parameters.name}}/../etc', '/in/a/../../etc'])
      expect(pathFault(path), path).to.equal('leaves its folder by ".."')
  })
  it('is there', () => expect([pathFault(undefined), pathFault('')]).to.deep.equal(['is missing', 'is missing']))
})
