import { expect } from 'chai'
import { configMapAsVolume } from './config-map-as-volume.ts'

describe('configMapAsVolume', () => {
  it('writes what the Python SDK writes', () => {
    expect(configMapAsVolume({ configMap: 'my-cm', path: '/mnt/my_vol' }).fragment).to.deep.equal({
      configMapAsVolume: [
        { mountPath: '/mnt/my_vol', optional: false, configMapName: 'my-cm', configMapNameParameter: { runtimeValue: { constant: 'my-cm' } } },
      ],
    })
  })

  it('looks at the name and the path', () => {
    const { findings } = configMapAsVolume({ configMap: 'My', path: 'etc' })
    expect(findings.map(({ code }) => code)).to.deep.equal(['KF1074', 'KF1073'])
  })
})
