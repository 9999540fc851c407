import { expect } from 'chai'
import { mountedClaims } from './mounted-claims.ts'
import { smallPipeline, task } from './small-pipeline.test.ts'

describe('mountedClaims', () => {
  it('are named by a constant, an input or an output, in the new form and the old', () => {
    const output = { producerTask: 'make', outputParameterKey: 'name' }
    const pvcMount = [
      { mountPath: '/a', pvcNameParameter: { runtimeValue: { constant: 'fixed' } }, constant: 'fixed' },
      { mountPath: '/b', pvcNameParameter: { taskOutputParameter: output }, taskOutputParameter: output, subPath: 'train' },
      { mountPath: '/c', componentInputParameter: 'claim' },
      { mountPath: '/d', constant: 'old' },
      { mountPath: '/e', pvcNameParameter: { componentInputParameter: 'absent' } },
    ]
    const document = smallPipeline({ steps: { work: { platform: { pvcMount } } }, tasks: { work: task('work') } })
    const claims = mountedClaims(document, { executorLabel: 'work' }, ({ componentInputParameter, taskOutputParameter }) =>
      taskOutputParameter ? 'made' : componentInputParameter === 'claim' ? 'given' : undefined,
    )
    expect(claims).to.deep.equal([
      { claim: 'fixed', path: '/a', subPath: '' },
      { claim: 'made', path: '/b', subPath: 'train' },
      { claim: 'given', path: '/c', subPath: '' },
      { claim: 'old', path: '/d', subPath: '' },
    ])
  })
})
