import { expect } from 'chai'
import { podAnnotations } from './pod-annotations.ts'

describe('podAnnotations', () => {
  it('writes what the Python SDK writes', () => {
    expect(podAnnotations({ run_id: '123456' }).fragment).to.deep.equal({ podMetadata: { annotations: { run_id: '123456' } } })
  })
})
