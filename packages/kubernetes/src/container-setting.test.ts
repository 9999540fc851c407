import { expect } from 'chai'
import { containerSetting } from './container-setting.ts'

describe('containerSetting', () => {
  it('says for whom and for what a fragment is', () => {
    expect(containerSetting({ activeDeadlineSeconds: '20' })).to.deep.equal({
      platform: 'kubernetes',
      fits: 'a container',
      fragment: { activeDeadlineSeconds: '20' },
    })
  })
})
