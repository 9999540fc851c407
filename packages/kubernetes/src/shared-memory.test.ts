import { expect } from 'chai'
import { sharedMemory } from './shared-memory.ts'

describe('sharedMemory', () => {
  it('writes what the document has a place for', () => {
    expect(sharedMemory({ name: 'shm', size: '4Gi' }).fragment).to.deep.equal({ enabledSharedMemory: { volumeName: 'shm', size: '4Gi' } })
  })

  it('looks at the name and the size', () => {
    expect(sharedMemory({ name: 'a/b', size: 'big' }).findings.map(({ code }) => code)).to.deep.equal(['KF1074', 'KF1070'])
  })
})
