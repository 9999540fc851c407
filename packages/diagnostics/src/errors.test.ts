import { expect } from 'chai'
import { ApiError, DiagnosticError, PipelineError } from './errors.ts'

describe('DiagnosticError', () => {
  it('carries every problem, and says them all in its message', () => {
    const error = new PipelineError([
      { code: 'KF1', severity: 'error', message: 'One.', hint: 'do this.' },
      { code: 'KF2', severity: 'error', message: 'Two.' },
    ])
    expect(error.message).to.equal('KF1  One.\n  hint: do this.\nKF2  Two.')
    expect(error.name).to.equal('PipelineError')
    expect(error).to.be.instanceOf(DiagnosticError).and.not.instanceOf(ApiError)
  })
})
