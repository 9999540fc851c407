import { expect } from 'chai'
import { emitted, model, pipelineOf, problemsOf, text, type Written } from './emit/pipeline-of.test.ts'
import type { ArgoOptions } from './options.ts'
import { toArgo } from './to-argo.ts'
import { writeArgo } from './write-argo.ts'

const one: Written = { root: { tasks: { say: {} } }, components: { say: {} } }
const asking: Written = { ...one, root: { ...one.root, inputDefinitions: { parameters: { word: text } } } }
const cron = { schedules: ['0 6 * * *'], timezone: 'Europe/Vienna' }

describe('a pipeline becomes', () => {
  const metadataOf = (written: Written, options: ArgoOptions): object | undefined => toArgo(pipelineOf(written), options).document?.metadata
  it('a Workflow: one run, with a name that the cluster makes', () => {
    expect(metadataOf(one, {})).to.deep.equal({ generateName: 'small-' })
  })
  it('a WorkflowTemplate for many runs', () => expect(metadataOf(one, { kind: 'WorkflowTemplate' })).to.deep.equal({ name: 'small' }))
  it('a CronWorkflow, which starts runs', () => {
    const { document } = toArgo(pipelineOf(one), { kind: 'CronWorkflow', cron })
    expect(document?.metadata).to.deep.equal({ name: 'small' })
    expect(document?.spec).to.deep.include(cron).and.to.have.nested.property('workflowSpec.entrypoint', 'small')
  })
  it('the same bytes each time', () => {
    const text = (): string => writeArgo(toArgo(pipelineOf(one)).document!)
    expect(text()).to.equal(text()).and.to.include('kind: Workflow\n')
  })
})

describe('a CronWorkflow', () => {
  it('is refused without a schedule', () => {
    expect(problemsOf(one, { kind: 'CronWorkflow' })).to.deep.equal(['KF3814 A CronWorkflow without a schedule would never run.'])
  })
  it('is refused where somebody would have to give a value', () => {
    expect(problemsOf(asking, { kind: 'CronWorkflow', cron })).to.deep.equal([
      'KF3813 The pipeline\'s input "word" has no value, and a CronWorkflow is started by nobody who could give one.',
    ])
    expect(problemsOf(asking, { kind: 'CronWorkflow', cron, arguments: { word: 'x' } })).to.deep.equal([])
  })
  it('has a name of 52 letters at most, since runs add the time', () => {
    const named = { ...pipelineOf(one), spec: { ...pipelineOf(one).spec, pipelineInfo: { name: `${'a'.repeat(51)}-b` } } }
    expect(toArgo(named, { kind: 'CronWorkflow', cron }).document?.metadata).to.deep.equal({ name: 'a'.repeat(51) })
  })
})

describe('arguments', () => {
  it('are values of the workflow', () => {
    expect(emitted(asking, { arguments: { word: 'x' } }).parameters).to.deep.equal([{ name: 'word', value: 'x' }])
  })
  it('are refused where the pipeline has no such input', () => {
    expect(problemsOf(asking, { arguments: { world: 'x' } })).to.deep.equal(['KF3815 The pipeline has no input "world".'])
    expect(problemsOf(one, { arguments: { constructor: 'x' } })).to.deep.equal(['KF3815 The pipeline has no input "constructor".'])
  })
})

describe('an artifact that a pipeline takes', () => {
  const artifacts = { letter: model }
  const read = { inputDefinitions: { artifacts } }
  const takes: Written = {
    root: { inputDefinitions: { artifacts }, tasks: { read: { inputs: { artifacts: { letter: { componentInputArtifact: 'letter' } } } } } },
    components: { read },
  }
  it('lies where an argument says', () => {
    expect(emitted(takes, { arguments: { letter: 'gs://bucket/key' } }).template('read').inputs?.artifacts?.[0]).to.have.property('gcs')
  })
  it('is refused where nobody says', () => {
    expect(problemsOf(takes)).to.deep.equal(['KF3807 The pipeline takes artifact "letter", and workflows take none.'])
  })
})
