import { expect } from 'chai'
import { ephemeralVolume } from './ephemeral-volume.ts'

const scratch = { name: 'scratch', path: '/scratch', accessModes: ['ReadWriteOnce'], size: '50Gi' }
const entry = { volumeName: 'scratch', mountPath: '/scratch', accessModes: ['ReadWriteOnce'], size: '50Gi' }

describe('ephemeralVolume', () => {
  it('writes what the Python SDK writes', () => {
    expect(ephemeralVolume(scratch).fragment).to.deep.equal({ genericEphemeralVolume: [{ ...entry, defaultStorageClass: true }] })
    expect(ephemeralVolume({ ...scratch, storageClass: 'fast', labels: { team: 'vision' }, annotations: {} }).fragment).to.deep.equal({
      genericEphemeralVolume: [{ ...entry, storageClassName: 'fast', metadata: { labels: { team: 'vision' } } }],
    })
  })

  it('looks at everything', () => {
    const { findings } = ephemeralVolume({ name: 'a b', path: 'c', accessModes: [], size: 'd', storageClass: 'E' })
    expect(findings.map(({ code }) => code)).to.deep.equal(['KF1074', 'KF1073', 'KF1076', 'KF1070', 'KF1074'])
  })
})
