import { component, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { importer } from '../importer.ts'
import { parallelFor } from '../parallel-for.ts'
import { pipeline } from '../pipeline.ts'
import { lowered, run } from '../testing/lowered.ts'

const say = component({ name: 'say', inputs: { word: t.string() }, outputs: { said: t.string() }, run })
const tell = component({ name: 'tell', inputs: { status: t.finalStatus() }, run })

describe('tasks that run whatever became of the one before', () => {
  it('hang on a group around a loop or an importer, since KFP 2.17 would never run them otherwise', () => {
    const { task, diagnostics } = lowered(
      pipeline({ name: 'p' }, () => {
        const loop = parallelFor(['a'], (word) => say({ word }))
        tell({ status: loop.status }, { ignoreUpstreamFailure: true })
        const imported = importer({ uri: 's3://models/base', type: t.model() })
        say({ word: 'x' }, { after: [imported], ignoreUpstreamFailure: true })
      }),
    )
    expect(diagnostics).to.deep.equal([])
    expect(task('for-loop-3', 'comp-scope-1').parameterIterator?.itemInput).to.equal('pipelinechannel--loop-item-param-2')
    expect(task('tell')).to.deep.include({
      inputs: { parameters: { status: { taskFinalStatus: { producerTask: 'scope-1' } } } },
      dependentTasks: ['scope-1'],
      triggerPolicy: { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' },
    })
    expect(task('say-2').dependentTasks).to.deep.equal(['scope-4'])
  })
  it('hang on a task as it is', () => {
    const { task } = lowered(
      pipeline({ name: 'p' }, () => {
        const first = say({ word: 'x' })
        tell({ status: first.status }, { ignoreUpstreamFailure: true })
      }),
    )
    expect(task('tell').dependentTasks).to.deep.equal(['say'])
  })
})
