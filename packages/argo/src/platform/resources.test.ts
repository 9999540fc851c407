import { expect } from 'chai'
import { emitted } from './small-pipeline.test.ts'

const fromInput = (name: string): string => `{{$.inputs.parameters['${name}']}}`

describe('resources', () => {
  it('are those of the container, texts before the numbers of older documents', () => {
    const resources = {
      cpuRequest: 0.25,
      resourceCpuRequest: '250m',
      cpuLimit: 2,
      memoryRequest: 0.268435456,
      resourceMemoryLimit: '1Gi',
      accelerator: { type: 'nvidia.com/gpu', count: '2' },
    }
    expect(emitted({ container: { resources } }).template.container).to.deep.equal({
      image: 'it:1',
      resources: { requests: { cpu: '250m', memory: '268435456' }, limits: { cpu: '2', memory: '1Gi', 'nvidia.com/gpu': '2' } },
    })
  })

  it('are a patch where an amount is known only to a run, without those that have no value', () => {
    const inputs = { parameters: { cpu: { componentInputParameter: 'open' } } }
    const { container, podSpecPatch } = emitted({
      container: { resources: { resourceCpuLimit: fromInput('cpu'), resourceMemoryRequest: '1Gi' } },
      task: { inputs },
    }).template
    expect(container).to.deep.equal({ image: 'it:1' })
    const cpu = `fromJSON(inputs.parameters['cpu'])`
    expect(podSpecPatch).to.equal(
      `{{=replace(toJson({'containers':[{'name':'main','resources':{'requests':{'memory':'1Gi'},'limits':fromJSON('{'+join(filter([(not (${cpu} in [nil,''])?toJson('cpu')+':'+toJson(${cpu}):'')],#!=''),',')+'}')} }]}),'{'+'{','{\\\\u007b')}}`,
    )
  })

  it('count devices of a kind that is known only to a run', () => {
    const inputs = { parameters: { kind: { componentInputParameter: 'sure' } } }
    const resources = { accelerator: { resourceType: fromInput('kind'), resourceCount: '1' } }
    const kind = `(type(fromJSON(inputs.parameters['kind']))=='string'?fromJSON(inputs.parameters['kind']):toJson(fromJSON(inputs.parameters['kind'])))`
    expect(emitted({ container: { resources }, task: { inputs } }).template['podSpecPatch']).to.equal(
      `{{=replace(toJson({'containers':[{'name':'main','resources':{'limits':fromJSON('{'+join(filter([(not (${kind} in ['','null'])?toJson(${kind})+':'+toJson('1'):'')],#!=''),',')+'}')} }]}),'{'+'{','{\\\\u007b')}}`,
    )
  })
})
