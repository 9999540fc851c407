import { expect } from 'chai'
import { checkPodSpecPatch } from './pod-spec-patch.ts'

function faultsOf(patch: string | undefined): readonly string[] {
  const said: string[] = []
  checkPodSpecPatch('the workflow', patch, { path: [], report: ({ message }) => said.push(message) })
  return said
}

describe('a patch of pods', () => {
  it('is an object in YAML or JSON, with values that are filled in', () => {
    for (const patch of [
      undefined,
      '',
      'priority: 5',
      '{"containers": [{"name": "main"}]}',
      'containers: [{name: main, resources: {limits: {memory: "{{inputs.parameters.memory}}"}}}]',
      '{"priority": {{inputs.parameters.priority}}}',
      '{{=toJson(inputs.parameters.patch)}}',
      '{{inputs.parameters.patch}}',
    ])
      expect(faultsOf(patch), patch).to.deep.equal([])
  })
  it('is nothing else', () => {
    expect(faultsOf('- 5')).to.deep.equal(['"podSpecPatch" of the workflow is no patch: it is no object.'])
    expect(faultsOf('five')).to.deep.equal(['"podSpecPatch" of the workflow is no patch: it is no object.'])
    expect(faultsOf('containers: 3')).to.deep.equal(['"podSpecPatch" of the workflow is no patch: its "containers" must be a list, not 3.'])
    expect(faultsOf('{{{')).to.deep.equal(['"podSpecPatch" of the workflow is no patch: it is no YAML.'])
    expect(faultsOf('{"priority": ')).to.deep.equal(['"podSpecPatch" of the workflow is no patch: it is no YAML.'])
    expect(faultsOf('{"priority": {{inputs.parameters.priority}}')).to.deep.equal(['"podSpecPatch" of the workflow is no patch: it is no YAML.'])
  })
  it('has fields that pods have', () => {
    expect(faultsOf('hostnam: a\ncontainers: [{name: main, resource: {limits: {cpu: "{{inputs.parameters.cpu}}"}}}]')).to.deep.equal([
      '"podSpecPatch" of the workflow has a field "hostnam", which pods have not.',
      '"podSpecPatch" of the workflow has a field "containers[0].resource", which pods have not.',
    ])
    expect(faultsOf('{"{{inputs.parameters.field}}": 1, "$patch": "replace"}')).to.deep.equal([])
  })
})
