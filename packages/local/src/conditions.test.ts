import type { TaskSpec, Value } from '@kfp-ts/ir'
import { expect } from 'chai'
import { handOut, run, type SmallPipeline, states, task } from './small-pipeline.test.ts'

const number = { n: 'NUMBER_INTEGER' } as const
const double = { in: number, out: number, run: "out('n', p.n * 2)" } as const

async function outputsOf(pipeline: SmallPipeline, parameters: { readonly [name: string]: Value } = {}): Promise<unknown> {
  const { run: finished } = await run(pipeline, { parameters })
  return finished.failure ?? finished.outputs?.parameters
}

describe('conditions', () => {
  const branch = {
    in: number,
    out: { n: 'NUMBER_INTEGER' },
    tasks: { double: task('double', { n: '$n' }) },
    outputs: handOut('n', 'double', 'n'),
  } as const
  const when = (condition: string): Partial<TaskSpec> => ({ triggerPolicy: { condition } })
  const pipeline: SmallPipeline = {
    steps: { double, add: { ...double, run: "out('n', p.n + 1)" } },
    groups: {
      big: branch,
      small: { ...branch, tasks: { double: task('add', { n: '$n' }) } },
      branches: {
        in: number,
        out: number,
        tasks: {
          big: task('big', { n: '$n' }, when("int(inputs.parameter_values['n']) > 10")),
          small: task('small', { n: '$n' }, when("!(int(inputs.parameter_values['n']) > 10)")),
        },
        outputs: {
          parameters: {
            n: { valueFromOneof: { parameterSelectors: ['big', 'small'].map((name) => ({ producerSubtask: name, outputParameterKey: 'n' })) } },
          },
        },
      },
    },
    in: number,
    out: number,
    tasks: { branches: task('branches', { n: '$n' }), last: task('double', { n: 'branches.n' }) },
    outputs: handOut('n', 'last', 'n'),
  }

  it('choose a branch, whose output is that of all branches', async () => {
    expect(await outputsOf(pipeline, { n: 11 })).to.deep.equal({ n: 44 })
    const { run: small } = await run(pipeline, { parameters: { n: 10 } })
    expect(small.outputs?.parameters).to.deep.equal({ n: 22 })
    expect(states(small)).to.deep.equal({
      branches: 'succeeded',
      'branches/big': 'skipped',
      'branches/big/double': 'skipped',
      'branches/small': 'succeeded',
      'branches/small/double': 'succeeded',
      last: 'succeeded',
    })
  })

  it('skip what waits for a branch that is not taken', async () => {
    const { run: finished } = await run(
      {
        ...pipeline,
        tasks: {
          big: task('big', { n: 1 }, when("int(inputs.parameter_values['n']) > 10")),
          next: task('double', { n: 5 }, { dependentTasks: ['big'] }),
        },
        out: {},
        outputs: {},
      },
      { parameters: { n: 1 } },
    )
    expect([finished.state, states(finished)]).to.deep.equal(['succeeded', { big: 'skipped', 'big/double': 'skipped', next: 'skipped' }])
  })

  it('fail their task when they cannot be decided', async () => {
    const { run: finished } = await run(
      { ...pipeline, tasks: { big: task('big', { n: 1 }, when("inputs.parameter_values['m'] == 1")) }, out: {}, outputs: {} },
      { parameters: { n: 1 } },
    )
    expect(finished.tasks[0]?.state).to.equal('failed')
    expect(finished.failure?.message).to.match(/^The condition inputs\.parameter_values\['m'\] == 1 cannot be decided: /)
  })

  it('leave nothing waiting inside a group that cannot start', async () => {
    const { run: finished } = await run(
      { ...pipeline, steps: { ...pipeline.steps, none: {} }, tasks: { big: task('big', { n: 'many' }) }, out: {}, outputs: {} },
      { parameters: { n: 1 } },
    )
    expect(states(finished)).to.deep.equal({ big: 'failed', 'big/double': 'skipped' })
  })
})
