import { expect } from 'chai'
import { podLabels } from './pod-labels.ts'

describe('podLabels', () => {
  it('writes what the Python SDK writes', () => {
    expect(podLabels({ team: 'vision' }).fragment).to.deep.equal({ podMetadata: { labels: { team: 'vision' } } })
  })
})
