import { expect } from 'chai'
import { nodeSelector } from './node-selector.ts'

describe('nodeSelector', () => {
  it('writes what the Python SDK writes', () => {
    expect(nodeSelector({ 'cloud.google.com/gke-accelerator': 'nvidia-tesla-p4' }).fragment).to.deep.equal({
      nodeSelector: { labels: { 'cloud.google.com/gke-accelerator': 'nvidia-tesla-p4' } },
    })
  })
})
