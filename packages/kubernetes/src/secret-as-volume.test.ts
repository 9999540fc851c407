import { expect } from 'chai'
import { secretAsVolume } from './secret-as-volume.ts'

describe('secretAsVolume', () => {
  it('writes what the Python SDK writes', () => {
    expect(secretAsVolume({ secret: 'my-secret', path: '/mnt/my_vol' }).fragment).to.deep.equal({
      secretAsVolume: [
        { mountPath: '/mnt/my_vol', optional: false, secretName: 'my-secret', secretNameParameter: { runtimeValue: { constant: 'my-secret' } } },
      ],
    })
  })

  it('looks at the name and the path', () => {
    const { findings } = secretAsVolume({ secret: 'My', path: './etc' })
    expect(findings.map(({ code }) => code)).to.deep.equal(['KF1074', 'KF1073'])
  })
})
