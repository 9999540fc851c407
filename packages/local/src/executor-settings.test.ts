import { expect } from 'chai'
import { settingEntries } from './executor-settings.ts'
import { smallPipeline, task } from './small-pipeline.test.ts'

describe('settingEntries', () => {
  it('are those of the executor, or none', () => {
    const document = smallPipeline({ steps: { work: { platform: { pvcMount: [{ mountPath: '/data' }] } } }, tasks: { work: task('work') } })
    expect(settingEntries(document, { executorLabel: 'work' }, 'pvcMount')).to.deep.equal([{ mountPath: '/data' }])
    expect(settingEntries(document, { executorLabel: 'work' }, 'secretAsEnv')).to.deep.equal([])
    expect(settingEntries(document, { executorLabel: 'other' }, 'pvcMount')).to.deep.equal([])
    expect(settingEntries({ ...document, platforms: {} }, {}, 'pvcMount')).to.deep.equal([])
  })
})
