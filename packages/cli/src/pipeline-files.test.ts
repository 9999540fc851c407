import { expect } from 'chai'
import { pipelineFile } from './pipeline-files.ts'

describe('pipelineFile', () => {
  it('takes a hyphen for a compiled pipeline on standard input, as it takes its path', () => {
    expect(pipelineFile('-', '/anywhere')).to.deep.equal({ shown: 'standard input', path: '/dev/stdin', kind: 'compiled' })
    expect(pipelineFile('/dev/stdin', '/anywhere')).to.deep.equal({ shown: '/dev/stdin', path: '/dev/stdin', kind: 'compiled' })
  })
})
