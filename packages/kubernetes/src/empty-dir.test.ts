import { expect } from 'chai'
import { emptyDir } from './empty-dir.ts'

describe('emptyDir', () => {
  it('writes what the Python SDK writes', () => {
    expect(emptyDir({ name: 'emptydir-vol-1', path: '/mnt/my_vol_1', medium: 'Memory', sizeLimit: '1Gi' }).fragment).to.deep.equal({
      emptyDirMounts: [{ volumeName: 'emptydir-vol-1', mountPath: '/mnt/my_vol_1', medium: 'Memory', sizeLimit: '1Gi' }],
    })
  })

  it('looks at everything it is given, a shared constant among it', () => {
    const shared = { name: 'Scratch', path: 'mnt', medium: 'memory', sizeLimit: '1 GB' }
    const { findings } = emptyDir(shared)
    expect(findings.map(({ message }) => message)).to.deep.equal([
      'Setting "emptyDir" has "Scratch" as name, which is no name of a volume.',
      'Setting "emptyDir" has "mnt" as path, which is no absolute path.',
      'Setting "emptyDir" has "memory" as medium.',
      'Setting "emptyDir" has "1 GB" as sizeLimit, which is no amount of bytes.',
    ])
  })
})
