import { expect } from 'chai'
import { byteQuantity } from './byte-quantity.ts'
import { pipelineSetting } from './pipeline-setting.ts'

describe('pipelineSetting', () => {
  it('fits a pipeline, and carries what is wrong with it', () => {
    expect(pipelineSetting({ activeDeadlineSeconds: 60 }, [undefined])).to.deep.equal({
      platform: 'kubernetes',
      fits: 'pipeline',
      fragment: { activeDeadlineSeconds: 60 },
      findings: [],
    })
    expect(pipelineSetting({}, [byteQuantity({ setting: 'workspace', position: undefined }, 'size', 'big')]).findings).to.have.lengthOf(1)
  })
})
