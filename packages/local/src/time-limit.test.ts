import { expect } from 'chai'
import { newFolder, run, smallPipeline, states, task } from './small-pipeline.test.ts'
import { limitSignal, runDeadline, timeLimit } from './time-limit.ts'

const wait = 'setTimeout(() => {}, 60_000)'

describe('time limits', () => {
  it('are those of the platform document', () => {
    const document = smallPipeline({ steps: { work: { platform: { activeDeadlineSeconds: '20' } } }, tasks: { work: task('work') } })
    const platforms = { kubernetes: { ...document.platforms['kubernetes'], pipelineConfig: { activeDeadlineSeconds: 7200 } } }
    expect([timeLimit(document, 'work'), timeLimit(document, 'other'), runDeadline(document), runDeadline({ ...document, platforms })]).to.deep.equal(
      [20, undefined, undefined, 7200],
    )
  })

  it('longer than a timer counts are none', () => {
    expect([undefined, 2 ** 31].map(limitSignal)).to.deep.equal([undefined, undefined])
    expect(limitSignal(2_000_000)?.aborted).to.equal(false)
  })

  it('of a run stop it, and it has failed', async () => {
    const document = smallPipeline({
      steps: { quick: {}, slow: { run: wait } },
      tasks: { quick: task('quick'), slow: task('slow', {}, { dependentTasks: ['quick'] }) },
    })
    const late = { ...document, platforms: { kubernetes: { pipelineConfig: { activeDeadlineSeconds: 1 } } } }
    const { run: ran } = await run(late, { runs: newFolder() })
    expect([ran.state, states(ran)]).to.deep.equal(['failed', { quick: 'succeeded', slow: 'cancelled' }])
    expect(ran.failure).to.deep.equal({
      code: 'KF5081',
      message: `Run "${ran.id}" was stopped after 1 s, the deadline of its pipeline.`,
      hint: `go on with it: --resume ${ran.id}; or give the pipeline more time: kubernetes.deadline(seconds).`,
    })
  })
})
