import { expect } from 'chai'
import type { IrDocument } from '../document/document.ts'
import type { TaskSpec } from '../document/pipeline-spec.ts'
import { callableOf } from './callable.ts'

const parameters = { x: { parameterType: 'STRING' as const } }
const call: TaskSpec = {
  cachingOptions: { enableCache: true },
  componentRef: { name: 'comp-print-text' },
  inputs: { parameters: { x: { componentInputParameter: 'x' } } },
  taskInfo: { name: 'print-text' },
}
function document(task: TaskSpec = call, more: Partial<IrDocument['spec']> = {}, platforms: IrDocument['platforms'] = {}): IrDocument {
  const spec: IrDocument['spec'] = {
    pipelineInfo: { name: 'print-text' },
    schemaVersion: '2.1.0',
    sdkVersion: 'kfp-2.17.0',
    components: { 'comp-print-text': { executorLabel: 'exec-print-text', inputDefinitions: { parameters } } },
    deploymentSpec: { executors: { 'exec-print-text': { container: { image: 'a:1' } } } },
    root: { inputDefinitions: { parameters }, dag: { tasks: { 'print-text': task } } },
    ...more,
  }
  return { spec, platforms }
}
const settings = (value: object): IrDocument['platforms'] => ({
  kubernetes: { deploymentSpec: { executors: { 'exec-print-text': value as never } } },
})

describe('what a task calls when it calls a document', () => {
  it('is the component, when the document is one compiled by itself', () => {
    const { kind, component, executors, compiledBy } = callableOf(document())
    expect([kind, component.executorLabel, Object.keys(executors), compiledBy]).to.deep.equal([
      'component',
      'exec-print-text',
      ['exec-print-text'],
      'kfp-2.17.0',
    ])
  })
  for (const [why, written] of [
    ['gives the input itself', document({ ...call, inputs: { parameters: { x: { runtimeValue: { constant: 'a' } } } } })],
    ['tries its task again', document({ ...call, retryPolicy: { maxRetryCount: 2 } })],
    ['does not cache its task', document({ ...call, cachingOptions: {} })],
    ['has another name', document(call, { pipelineInfo: { name: 'other' } })],
    [
      'has a default that the component lacks',
      document(call, { root: { ...document().spec.root, inputDefinitions: { parameters: { x: { parameterType: 'STRING', defaultValue: 'a' } } } } }),
    ],
    ['refers to its inputs in platform settings', document(call, {}, settings({ pvcMount: [{ componentInputParameter: 'x' }] }))],
  ] as const) {
    it(`is the whole pipeline, when it ${why}`, () => {
      expect(callableOf(written).kind).to.equal('pipeline')
    })
  }
  it('is the component with its settings, when they are constants', () => {
    const platforms = settings({ nodeSelector: { labels: { disk: 'ssd' } } })
    expect(callableOf(document(call, {}, platforms))).to.deep.include({ kind: 'component', platforms })
  })
})
