import { expect } from 'chai'
import { finalStatus } from './final-status.ts'

describe('finalStatus', () => {
  const states: readonly (readonly [string, string])[] = [
    ['COMPLETE', 'SUCCEEDED'],
    ['CACHED', 'SUCCEEDED'],
    ['SUCCEEDED', 'SUCCEEDED'],
    ['CANCELED', 'CANCELLED'],
    ['FAILED', 'FAILED'],
    ['RUNNING', 'FAILED'],
  ]
  for (const [from, to] of states) it(`calls ${from} ${to}`, () => expect(finalStatus({ state: from })).to.include({ state: to }))

  it('leaves an empty error out', () => expect(finalStatus({ state: 'COMPLETE', error: {} })).to.not.have.property('error'))
  it('reads snake_case', () => {
    const value = { state: 'FAILED', error: { code: 9, message: 'boom' }, pipeline_task_name: 'train', pipeline_job_resource_name: 'run-1' }
    expect(finalStatus(value)).to.deep.equal({
      state: 'FAILED',
      error: { code: 9, message: 'boom' },
      pipelineTaskName: 'train',
      pipelineJobResourceName: 'run-1',
    })
  })
})
