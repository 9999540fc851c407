import { expect } from 'chai'
import { baseOf } from '../document/library.ts'
import type { Template } from '../document/workflow.ts'
import { checkLeaf } from './leaf.ts'

function faultsOf(template: Template, defaults: Template = {}): readonly string[] {
  const said: string[] = []
  const base = baseOf({
    id: '0',
    kind: 'Workflow',
    metadata: {},
    spec: { templates: [template], templateDefaults: defaults },
    report: ({ message }, path) => void said.push(`${path.slice(3).join('/')}: ${message}`),
    placeOf: () => ({ file: 'workflow.yaml', line: 1, column: 1 }),
  })
  checkLeaf({ base, template, path: [...base.path, 0] })
  return said
}

describe('a template that does something itself', () => {
  it('may take its image from the defaults', () => {
    const template: Template = { name: 'a', script: {} }
    expect(faultsOf(template, { script: { image: 'busybox' } })).to.deep.equal([])
    expect(faultsOf(template)).to.deep.equal(['script: Template "a" has no image.'])
  })

  it('has one plugin', () => {
    const said = ['plugin: Template "a" has a plugin without a name, or with several.']
    const found = [{ hello: {} }, {}, { hello: {}, bye: {} }].map((plugin) => faultsOf({ name: 'a', plugin }))
    expect(found).to.deep.equal([[], said, said])
  })

  it('has one volume or artifact at a path', () => {
    const container = { image: 'a', volumeMounts: [{ name: 'data', mountPath: '/in' }] }
    expect(faultsOf({ name: 'a', container, inputs: { artifacts: [{ name: 'table', path: '/in' }] } })).to.deep.equal([
      'inputs/artifacts/0/path: Input "table" of template "a" takes "/in", where volume "data" is already.',
    ])
  })

  it('has a deadline that may be filled in', () => {
    for (const activeDeadlineSeconds of [5, '5', '{{inputs.parameters.seconds}}'])
      expect(faultsOf({ name: 'a', container: { image: 'a' }, activeDeadlineSeconds })).to.deep.equal([])
    for (const activeDeadlineSeconds of [-1, '1.5', '5s'])
      expect(faultsOf({ name: 'a', container: { image: 'a' }, activeDeadlineSeconds })).to.deep.equal([
        'activeDeadlineSeconds: "activeDeadlineSeconds" of template "a" is no number of seconds.',
      ])
  })

  it('with several containers has them in an order, and each path once', () => {
    expect(faultsOf({ name: 'a', containerSet: {} })).to.deep.equal([
      'containerSet: The containers of template "a" do not fit together: there is none.',
    ])
    const containers = [
      { name: 'main', dependencies: ['first'] },
      { name: 'first', dependencies: ['main'] },
    ]
    expect(faultsOf({ name: 'a', containerSet: { containers } })).to.deep.equal([
      'containerSet/containers: The containers of template "a" do not fit together: they wait for each other (main, first, main).',
    ])
    const volumeMounts = [{ mountPath: '/a' }, { mountPath: '/b' }, { mountPath: '/a' }]
    expect(faultsOf({ name: 'a', containerSet: { containers: [{ name: 'main' }], volumeMounts } })).to.deep.equal([
      'containerSet/volumeMounts/2: The containers of template "a" do not fit together: two volumes take "/a".',
    ])
  })

  it('that is a request to Kubernetes has a manifest, except where it only names an object', () => {
    const faultsOfResource = (resource: Template['resource'] & object, inputs: Template['inputs'] & object = {}): readonly string[] =>
      faultsOf({ name: 'a', resource, inputs })
    expect(faultsOfResource({ action: 'get' })).to.deep.equal([])
    expect(faultsOfResource({ action: 'create', manifest: 'kind: {{inputs.parameters.kind}}' })).to.deep.equal([])
    expect(faultsOfResource({ action: 'create' })).to.deep.equal(['resource: The resource of template "a" has no manifest.'])
    expect(faultsOfResource({ action: 'get', manifest: 'a', manifestFrom: {} })).to.deep.equal([
      'resource: The resource of template "a" has two manifests.',
    ])
    const manifestFrom = { artifact: { name: 'job' } }
    expect(faultsOfResource({ action: 'apply', manifestFrom })).to.deep.equal([
      'resource: The resource of template "a" reads its manifest from "job", which is no input.',
    ])
    expect(faultsOfResource({ action: 'apply', manifestFrom }, { artifacts: [{ name: 'job' }] })).to.deep.equal([])
  })
})
