import { expect } from 'chai'
import { emptyDir } from './empty-dir.ts'

describe('emptyDir', () => {
  it('writes what the Python SDK writes', () => {
    expect(emptyDir({ name: 'emptydir-vol-1', path: '/mnt/my_vol_1', medium: 'Memory', sizeLimit: '1Gi' }).fragment).to.deep.equal({
      emptyDirMounts: [{ volumeName: 'emptydir-vol-1', mountPath: '/mnt/my_vol_1', medium: 'Memory', sizeLimit: '1Gi' }],
    })
  })
})
