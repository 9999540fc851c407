import { expect } from 'chai'
import { tolerations } from './tolerations.ts'

describe('tolerations', () => {
  it('writes what the Python SDK writes', () => {
    expect(
      tolerations({ key: 'key1', operator: 'Equal', value: 'value1', effect: 'NoExecute', seconds: 10 }, { operator: 'Exists' }).fragment,
    ).to.deep.equal({
      tolerations: [{ key: 'key1', operator: 'Equal', value: 'value1', effect: 'NoExecute', tolerationSeconds: '10' }, { operator: 'Exists' }],
    })
  })
})
