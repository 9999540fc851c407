import { component, containerComponent, type PipelineSetting, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { pipeline } from '../pipeline.ts'
import { parallelFor } from '../parallel-for.ts'
import { job, thisTask } from '../run-values.ts'
import { lowered, run } from '../testing/lowered.ts'
import { text } from '../text.ts'

const config = t.struct({ rate: t.double(), names: t.list(t.string()), label: t.string(), stop: t.struct({ after: t.integer() }) })
const tune = component({ name: 'tune', outputs: { rate: t.double(), name: t.string(), after: t.integer() }, run })
const fit = component({ name: 'fit', inputs: { config }, run })
const show = component({ name: 'show', inputs: { text: t.string() }, run })
const foreign = containerComponent({ name: 'foreign', image: 'busybox:1', inputs: { config }, args: ({ inputs }) => [inputs.config] })

describe('outputs inside literals', () => {
  it('travel beside the constant, which has holes for them', () => {
    const { task } = lowered(
      pipeline({ name: 'p', inputs: { name: t.string() } }, ({ name }) => {
        const { rate, name: tuned, after } = tune().outputs
        fit({ config: { rate, names: [tuned, 'b', name], label: text`${after}`, stop: { after } } })
      }),
    )
    expect(task('fit').inputs?.parameters).to.deep.equal({
      config: {
        runtimeValue: {
          constant: {
            rate: '{{kfp-ts.pipelinechannel--tune-rate}}',
            names: ['{{kfp-ts.pipelinechannel--tune-name}}', 'b', '{{kfp-ts.pipelinechannel--name}}'],
            label: '{{kfp-ts.pipelinechannel--tune-after:text}}',
            stop: { after: '{{kfp-ts.pipelinechannel--tune-after}}' },
          },
        },
      },
      'pipelinechannel--tune-rate': { taskOutputParameter: { producerTask: 'tune', outputParameterKey: 'rate' } },
      'pipelinechannel--tune-name': { taskOutputParameter: { producerTask: 'tune', outputParameterKey: 'name' } },
      'pipelinechannel--name': { componentInputParameter: 'name' },
      'pipelinechannel--tune-after': { taskOutputParameter: { producerTask: 'tune', outputParameterKey: 'after' } },
    })
    expect(task('fit').dependentTasks).to.deep.equal(['tune'])
  })

  it('are threaded into loops, items and their fields too', () => {
    const { task } = lowered(
      pipeline({ name: 'p' }, () => {
        const { rate, after } = tune().outputs
        parallelFor([{ name: 'a' }, { name: 'b' }], (item) => fit({ config: { rate, names: [item.name], label: item.name, stop: { after } } }))
      }),
    )
    expect(task('fit', 'comp-for-loop-2').inputs?.parameters).to.deep.include({
      'pipelinechannel--tune-rate': { componentInputParameter: 'pipelinechannel--tune-rate' },
      'pipelinechannel--loop-item-param-1-subvar-name': {
        componentInputParameter: 'pipelinechannel--loop-item-param-1',
        parameterExpressionSelector: 'parseJson(string_value)["name"]',
      },
    })
  })

  it("are Kubeflow's placeholders for a foreign container, as the Python SDK writes them", () => {
    const { task } = lowered(
      pipeline({ name: 'p' }, () => {
        foreign({ config: { rate: 0.1, names: [job.name], label: tune().outputs.name, stop: { after: 1 } } })
      }),
    )
    expect(task('foreign').inputs?.parameters).to.deep.equal({
      config: {
        runtimeValue: {
          constant: {
            rate: 0.1,
            names: ["{{$.inputs.parameters['pipelinechannel--pipeline_job_name']}}"],
            label: "{{$.inputs.parameters['pipelinechannel--tune-name']}}",
            stop: { after: 1 },
          },
        },
      },
      'pipelinechannel--tune-name': { taskOutputParameter: { producerTask: 'tune', outputParameterKey: 'name' } },
      'pipelinechannel--pipeline_job_name': { runtimeValue: { constant: '{{$.pipeline_job_name}}' } },
    })
  })

  it('given to a nested pipeline are KF3508, since nobody fills them in there', () => {
    const inner = pipeline({ name: 'inner', inputs: { config } }, (inputs) => void fit(inputs))
    const { diagnostics, task } = lowered(
      pipeline({ name: 'p' }, () => void inner({ config: { rate: tune().outputs.rate, names: [], label: 'x', stop: { after: 1 } } })),
    )
    expect(diagnostics.map(({ code, severity, message }) => `${severity} ${code} ${message}`)).to.deep.equal([
      'error KF3508 Task "inner" is given text with values in it as "config", but is no container.',
    ])
    expect(JSON.stringify(task('inner').inputs?.parameters?.['config'])).to.contain('"{{kfp-ts.pipelinechannel--tune-rate}}"')
  })
})

describe('values of the run', () => {
  const platform: readonly PipelineSetting[] = [{ platform: 'kubernetes', fits: 'pipeline', fragment: { workspace: { size: '1Gi' } }, findings: [] }]
  it('alone are the whole constant, which the driver fills in; in text they travel beside it', () => {
    const { task } = lowered(
      pipeline({ name: 'p', platform }, () => {
        show({ text: job.createTime })
        show({ text: text`${job.name}/${thisTask.name}/${job.name}` })
        show({ text: text`${job.workspacePath}/${job.id}` })
      }),
    )
    expect(task('show').inputs?.parameters).to.deep.equal({ text: { runtimeValue: { constant: '{{$.pipeline_job_create_time_utc}}' } } })
    expect(task('show-2').inputs?.parameters).to.deep.equal({
      text: {
        runtimeValue: {
          constant:
            '{{kfp-ts.pipelinechannel--pipeline_job_name}}/{{kfp-ts.pipelinechannel--pipeline_task_name}}/{{kfp-ts.pipelinechannel--pipeline_job_name}}',
        },
      },
      'pipelinechannel--pipeline_job_name': { runtimeValue: { constant: '{{$.pipeline_job_name}}' } },
      'pipelinechannel--pipeline_task_name': { runtimeValue: { constant: '{{$.pipeline_task_name}}' } },
    })
    expect(task('show-3').inputs?.parameters?.['text']).to.deep.equal({
      runtimeValue: { constant: '{{$.workspace_path}}/{{kfp-ts.pipelinechannel--pipeline_job_uuid}}' },
    })
  })
})
