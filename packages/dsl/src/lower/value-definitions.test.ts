import { component, containerComponent, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { importer } from '../importer.ts'
import { parallelFor } from '../parallel-for.ts'
import { pipeline } from '../pipeline.ts'
import { job } from '../run-values.ts'
import { lowered, run } from '../testing/lowered.ts'

describe('ports of every kind', () => {
  it('choices are literals, which Kubeflow checks and its page offers', () => {
    const train = component({
      name: 'train',
      inputs: {
        optimizer: t.oneOf(['adam', 'sgd'], { default: 'adam', description: 'Which one.' }),
        mode: t.oneOf(['fast', 'slow'], { optional: true }),
        rate: t.double({ optional: true }),
        nested: t.struct({ deep: t.struct({ word: t.string({ optional: true }) }) }, { default: { deep: {} } }),
        base: t.model({ optional: true, description: 'Weights to begin with.' }),
        shards: t.list(t.dataset(), { optional: true }),
        config: t.taskConfig(),
      },
      outputs: {
        model: t.artifact({ schemaTitle: 'google.VertexModel', schemaVersion: '1.2.3', description: 'In the registry.' }),
        slices: t.slicedClassificationMetrics(),
      },
      taskConfigPassthroughs: ['RESOURCES', { field: 'KUBERNETES_VOLUMES', applyToTask: true }],
      run,
    })
    const { component: componentOf } = lowered(pipeline({ name: 'p' }, () => void train()))
    expect(componentOf('comp-train')).to.deep.equal({
      executorLabel: 'exec-train',
      inputDefinitions: {
        parameters: {
          optimizer: { parameterType: 'STRING', literals: ['adam', 'sgd'], isOptional: true, defaultValue: 'adam', description: 'Which one.' },
          mode: { parameterType: 'STRING', literals: ['fast', 'slow'], isOptional: true },
          rate: { parameterType: 'NUMBER_DOUBLE', isOptional: true },
          nested: { parameterType: 'STRUCT', isOptional: true, defaultValue: { deep: {} } },
          config: { parameterType: 'TASK_CONFIG', isOptional: true },
        },
        artifacts: {
          base: { artifactType: { schemaTitle: 'system.Model', schemaVersion: '0.0.1' }, isOptional: true, description: 'Weights to begin with.' },
          shards: { artifactType: { schemaTitle: 'system.Dataset', schemaVersion: '0.0.1' }, isArtifactList: true, isOptional: true },
        },
      },
      outputDefinitions: {
        artifacts: {
          model: { artifactType: { schemaTitle: 'google.VertexModel', schemaVersion: '1.2.3' }, description: 'In the registry.' },
          slices: { artifactType: { schemaTitle: 'system.SlicedClassificationMetrics', schemaVersion: '0.0.1' } },
        },
      },
      taskConfigPassthroughs: [{ field: 'RESOURCES' }, { field: 'KUBERNETES_VOLUMES', applyToTask: true }],
    })
  })
  it('a container is told settings as well', () => {
    const launch = containerComponent({ name: 'launch', image: 'busybox:1', taskConfigPassthroughs: ['ENV'], args: () => [] })
    const { component: componentOf } = lowered(pipeline({ name: 'p' }, () => void launch({}, { env: { A: 'b' } })))
    expect(componentOf('comp-launch').taskConfigPassthroughs).to.deep.equal([{ field: 'ENV' }])
  })
})

describe('what loops run over', () => {
  const plan = component({
    name: 'plan',
    outputs: {
      config: t.struct({ rates: t.list(t.double()) }),
      trials: t.list(t.struct({ stop: t.struct({ after: t.integer() }), tags: t.list(t.string()) })),
    },
    run,
  })
  const step = component({
    name: 'step',
    inputs: { rate: t.double({ optional: true }), tag: t.string({ optional: true }) },
    outputs: { file: t.dataset() },
    run,
  })
  const use = component({ name: 'use', inputs: { file: t.dataset() }, run })

  it('a field of an output: a group around the loop selects it, since a loop would select again in every turn', () => {
    const { task, component: componentOf } = lowered(
      pipeline({ name: 'p' }, () => void parallelFor(plan().outputs.config.rates, (rate) => step({ rate }))),
    )
    const name = 'pipelinechannel--plan-config-subvar-rates'
    expect(task('scope-1').inputs?.parameters?.[name]).to.deep.equal({
      taskOutputParameter: { producerTask: 'plan', outputParameterKey: 'config' },
      parameterExpressionSelector: 'parseJson(string_value)["rates"]',
    })
    expect(task('for-loop-2', 'comp-scope-1').parameterIterator).to.deep.equal({ itemInput: `${name}-loop-item`, items: { inputParameter: name } })
    expect(componentOf('comp-for-loop-2').inputDefinitions?.parameters).to.deep.equal({
      [name]: { parameterType: 'LIST' },
      [`${name}-loop-item`]: { parameterType: 'NUMBER_DOUBLE' },
    })
  })
  it('a field of the item of a loop around', () => {
    const { task } = lowered(
      pipeline({ name: 'p' }, () => void parallelFor(plan().outputs.trials, ({ tags }) => parallelFor(tags, (tag) => step({ tag })))),
    )
    expect(task('scope-2', 'comp-for-loop-1').inputs?.parameters).to.deep.equal({
      'pipelinechannel--plan-trials-loop-item-subvar-tags': {
        componentInputParameter: 'pipelinechannel--plan-trials-loop-item',
        parameterExpressionSelector: 'parseJson(string_value)["tags"]',
      },
    })
  })
  it('numbers are integers only if all are whole', () => {
    const type = (items: readonly number[]): string | undefined => {
      const { component: componentOf } = lowered(pipeline({ name: 'p' }, () => void parallelFor(items, (rate) => step({ rate }))))
      return componentOf('comp-for-loop-2').inputDefinitions?.parameters?.['pipelinechannel--loop-item-param-1']?.parameterType
    }
    expect([type([1, 2]), type([1, 0.5]), type([0.5, 1])]).to.deep.equal(['NUMBER_INTEGER', 'NUMBER_DOUBLE', 'NUMBER_DOUBLE'])
  })
  it('artifacts: KF3518, since only this machine and Argo can', () => {
    const { diagnostics, task } = lowered(
      pipeline({ name: 'p' }, () => {
        const files = parallelFor([1, 2], (rate) => step({ rate })).outputs.file
        parallelFor(files, (file) => use({ file }))
      }),
    )
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).to.include('error KF3518')
    expect(task('for-loop-3').artifactIterator).to.deep.equal({
      itemInput: 'pipelinechannel--for-loop-2-pipelinechannel--step-file-loop-item',
      items: { inputArtifact: 'pipelinechannel--for-loop-2-pipelinechannel--step-file' },
    })
  })
})

describe('what only the run knows', () => {
  it('reaches an importer through a group around it, which the driver fills', () => {
    const { task } = lowered(pipeline({ name: 'p' }, () => void importer({ uri: job.name, type: t.model() })))
    expect(task('scope-1').inputs?.parameters).to.deep.equal({
      'pipelinechannel--pipeline_job_name': { runtimeValue: { constant: '{{$.pipeline_job_name}}' } },
    })
    expect(task('importer', 'comp-scope-1').inputs?.parameters).to.deep.equal({
      uri: { componentInputParameter: 'pipelinechannel--pipeline_job_name' },
    })
  })
  it('reaches the metadata of an importer', () => {
    const { task, executor } = lowered(
      pipeline({ name: 'p' }, () => void importer({ uri: 's3://models/base', type: t.model(), metadata: { by: job.name } })),
    )
    expect(task('importer', 'comp-scope-1').inputs?.parameters?.['metadata']).to.deep.equal({
      componentInputParameter: 'pipelinechannel--pipeline_job_name',
    })
    expect(executor('exec-importer').importer?.metadata).to.deep.equal({ by: "{{$.inputs.parameters['metadata']}}" })
  })
  it('reaches a platform setting in the same way', () => {
    const train = component({ name: 'train', run })
    const { document } = lowered(
      pipeline({ name: 'p' }, () => {
        train({}, { platform: [{ platform: 'any', fits: 'a container', fragment: { claim: job.id }, findings: [] }] })
      }),
    )
    expect(document.platforms['any']?.deploymentSpec?.executors?.['exec-train']).to.deep.equal({
      claim: { componentInputParameter: 'pipelinechannel--pipeline_job_uuid' },
    })
  })
  it('is the root of the run only on this machine: KF3590', () => {
    const show = component({ name: 'show', inputs: { text: t.string() }, run })
    const { diagnostics } = lowered(pipeline({ name: 'p' }, () => void show({ text: job.root })))
    expect(diagnostics.map(({ code, severity, message, hint }) => [code, severity, message, hint])).to.deep.equal([
      [
        'KF3590',
        'error',
        'Task "show" is given {{$.pipeline_root}} in its input "text".',
        'KFP 2.17 leaves it as it is: give the URI as an input of the pipeline.',
      ],
    ])
  })
})
