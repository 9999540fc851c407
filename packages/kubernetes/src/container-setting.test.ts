import { expect } from 'chai'
import { absolutePath } from './absolute-path.ts'
import { containerSetting } from './container-setting.ts'

describe('containerSetting', () => {
  it('says for whom and for what a fragment is', () => {
    expect(containerSetting({ activeDeadlineSeconds: '20' })).to.deep.equal({
      platform: 'kubernetes',
      fits: 'a container',
      fragment: { activeDeadlineSeconds: '20' },
      findings: [],
    })
  })

  it('carries what is wrong with it, and only that', () => {
    const place = { setting: 'a', position: undefined }
    const { findings } = containerSetting({}, [undefined, absolutePath(place, 'path', 'b'), absolutePath(place, 'path', '/c')])
    expect(findings.map(({ message }) => message)).to.deep.equal(['Setting "a" has "b" as path, which is no absolute path.'])
  })
})
