import { expect } from 'chai'
import { run, type SmallPipeline, states, task } from './small-pipeline.test.ts'

describe('exit tasks', () => {
  const pipeline = (code: number): SmallPipeline => ({
    steps: {
      work: { run: `process.exit(${code})` },
      notify: { in: { status: 'TASK_FINAL_STATUS' }, out: { seen: 'STRUCT' }, run: "out('seen', p.status)" },
    },
    groups: { block: { tasks: { work: task('work'), after: task('work', {}, { dependentTasks: ['work'] }) } } },
    tasks: {
      block: task('block'),
      notify: {
        ...task('notify', {}, { dependentTasks: ['block'], triggerPolicy: { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' } }),
        inputs: { parameters: { status: { taskFinalStatus: { producerTask: 'block' } } } },
      },
    },
  })

  it('run after a success, and are told of it', async () => {
    const { run: finished } = await run(pipeline(0))
    expect(finished.tasks.find(({ path }) => path === 'notify')?.outputs?.parameters['seen']).to.deep.equal({
      state: 'SUCCEEDED',
      error: {},
      pipelineTaskName: 'block',
      pipelineJobResourceName: finished.id,
    })
  })

  it('run after a failure, and are told why; the run has failed all the same', async () => {
    const { run: finished } = await run(pipeline(3))
    expect([finished.state, states(finished)]).to.deep.equal([
      'failed',
      { block: 'failed', 'block/work': 'failed', 'block/after': 'skipped', notify: 'succeeded' },
    ])
    expect(finished.tasks.find(({ path }) => path === 'notify')?.outputs?.parameters['seen']).to.deep.equal({
      state: 'FAILED',
      error: { code: 1, message: 'KF5022  Task "block/work" ended with exit code 3.' },
      pipelineTaskName: 'block',
      pipelineJobResourceName: finished.id,
    })
  })

  it('take defaults for what failed tasks have not left', async () => {
    const { run: finished } = await run({
      steps: {
        work: { out: { text: 'STRING' }, run: 'process.exit(1)' },
        clean: { in: { text: { optional: 'STRING', value: 'nothing' } }, out: { seen: 'STRING' }, run: "out('seen', p.text)" },
      },
      tasks: { work: task('work'), clean: task('clean', { text: 'work.text' }, { triggerPolicy: { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' } }) },
    })
    expect(finished.tasks[1]?.outputs?.parameters).to.deep.equal({ seen: 'nothing' })
  })
})
