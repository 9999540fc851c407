import { expect } from 'chai'
import { executorInputText } from './executor-input.ts'
import { model, nodeOf, type Part, text } from './pipeline-of.test.ts'

const inputOf = (say: Part): string =>
  executorInputText(nodeOf({ root: { tasks: { say: {} } }, components: { say } }, 'say'), (name) => `minio://argo/{{workflow.uid}}/${name.length}`)

describe("Kubeflow's executor input", () => {
  it('names the file for all that is told, when a component takes and gives nothing', () => {
    expect(inputOf({})).to.equal(
      '{"inputs":{"parameterValues":{},"artifacts":{}},"outputs":{"parameters":{},"artifacts":{},"outputFile":"/tmp/kfp/outputs/executor_output.json"}}',
    )
  })
  it('has what was given, as it is carried', () => {
    expect(inputOf({ inputDefinitions: { parameters: { a: text }, artifacts: { m: model } } })).to.contain(
      `{"parameterValues":{{='{'+join(filter([inputs.parameters['a']=='null'?'':'"a":'+inputs.parameters['a']],#!=''),',')+'}'}},` +
        `"artifacts":{{='{'+join(filter([inputs.parameters['m']=='null'?'':'"m":{"artifacts":'+inputs.parameters['m']+'}'],#!=''),',')+'}'}}}`,
    )
  })
  it('has the places of outputs', () => {
    expect(inputOf({ outputDefinitions: { parameters: { a: text }, artifacts: { m: model } } })).to.contain(
      '"outputs":{"parameters":{"a":{"outputFile":"/tmp/kfp/outputs/a"}},"artifacts":{"m":{"artifacts":[{"name":"m","type":{"schemaTitle":"system.Model",' +
        '"schemaVersion":"0.0.1"},"uri":"minio://argo/{{workflow.uid}}/1","metadata":{}}]}}',
    )
  })
  it('has names in which Argo finds nothing to fill in', () => {
    const names = inputOf({
      inputDefinitions: { parameters: { '{{workflow.name}}$': text } },
      outputDefinitions: { parameters: { '{{a}}': text }, artifacts: { '{{b}}"': model } },
    })
    expect(names.match(/\{\{[^=]*?\}\}/g)).to.deep.equal(['{{workflow.uid}}'])
    expect(names).to.include(String.raw`'"{\\u007bworkflow.name}\u007d\\u0024":'+inputs.parameters['_7b__7b_workflow_2e_name_7d__7d__24_']`)
    expect(names).to.include(String.raw`"{\u007bb}}\"":{"artifacts":[{"name":"{\u007bb}}\""`)
  })
})
