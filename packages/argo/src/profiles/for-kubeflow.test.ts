import { expect } from 'chai'
import { problemsOf, smallPipeline, type Special } from '../platform/small-pipeline.test.ts'
import type { ArgoOptions } from '../options.ts'
import { toArgo } from '../to-argo.ts'
import { specOf, type WorkflowParts } from './workflow-parts.ts'

const given = { sure: 'yes' }
const forKubeflow = (special: Special, options: ArgoOptions = {}): WorkflowParts =>
  specOf(toArgo(smallPipeline(special), { profile: 'kfp-v1', arguments: given, ...options }).document!)

describe('for Kubeflow Pipelines, as a pipeline of its first version', () => {
  it('edges are dependencies, values are all there, pods are named and not cached', () => {
    const { templates, arguments: passed } = forKubeflow({ task: { taskInfo: { name: 'The step' } } })
    expect(templates.find(({ name }) => name === 'small')?.dag?.tasks).to.deep.equal([
      { name: 'before', template: 'before' },
      { name: 'it', template: 'it', dependencies: ['before'] },
    ])
    expect(passed?.parameters.map(({ name, value }) => [name, value])).to.deep.equal([
      ['sure', 'yes'],
      ['open', 'null'],
      ['object', 'null'],
    ])
    expect(templates.find(({ name }) => name === 'it')?.['metadata']).to.deep.equal({
      annotations: {
        'pipelines.kubeflow.org/max_cache_staleness': 'P0D',
        'pipelines.kubeflow.org/task_display_name': 'The step',
      },
    })
  })
  it('keeps annotations of the task', () => {
    const { templates } = forKubeflow({ kubernetes: { podMetadata: { annotations: { 'pipelines.kubeflow.org/max_cache_staleness': 'P1D' } } } })
    expect(templates.find(({ name }) => name === 'it')?.['metadata']).to.deep.equal({
      annotations: { 'pipelines.kubeflow.org/max_cache_staleness': 'P1D', 'pipelines.kubeflow.org/task_display_name': 'it' },
    })
  })
  it('calls a template that several tasks share by its own name', () => {
    const { templates } = forKubeflow({ task: { componentRef: { name: 'comp-before' } } })
    expect(templates.filter(({ container }) => container !== undefined)).to.have.length(1)
    expect(templates[0]?.['metadata']).to.deep.include({
      annotations: { 'pipelines.kubeflow.org/max_cache_staleness': 'P0D', 'pipelines.kubeflow.org/task_display_name': 'before' },
    })
  })
  it('an input that nobody gives is an empty text, as Kubeflow would make it', () => {
    expect(problemsOf({}, { profile: 'kfp-v1' })).to.deep.equal([
      'KF3881 The pipeline\'s input "sure" has no value, so Kubeflow starts runs with an empty text for it where nobody gives another. hint: give it one that runs can start with: { arguments: { sure: ... } }, on the command line --argument sure=VALUE.',
    ])
    expect(forKubeflow({}, { arguments: {} }).arguments?.parameters[0]).to.deep.equal({ name: 'sure', value: '' })
  })
  it('says what its upload refuses', () => {
    expect(problemsOf({}, { profile: 'kfp-v1', kind: 'WorkflowTemplate', arguments: given })).to.deep.equal([
      'KF3880 Kubeflow Pipelines takes workflows of kind Workflow, and this one is to be a WorkflowTemplate. hint: leave out --kind: Kubeflow keeps the uploaded workflow as a template, and starts it by the clock as a recurring run.',
    ])
    const hooks = { exit: { templateRef: { name: 'mails', template: 'tell' } } }
    expect(problemsOf({}, { profile: 'kfp-v1', hooks, arguments: given })).to.deep.equal([
      'KF3882 Hook "exit" calls a template of WorkflowTemplate "mails", and Kubeflow\'s upload refuses workflows that name other objects. hint: leave the hook out of the options, and write what is to happen at the end as an exit handler of the pipeline.',
    ])
    expect(problemsOf({}, { profile: 'kfp-v1', arguments: { sure: 'x'.repeat(10_000) } })).to.deep.equal([
      "KF3883 The values of the pipeline's inputs have 10,092 bytes, and Kubeflow takes 10,000 unless it was told otherwise. hint: hand large values over in a file, or raise MAX_PARAMETER_BYTES of the API server.",
    ])
  })
})
