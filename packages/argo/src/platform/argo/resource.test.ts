import { expect } from 'chai'
import type { PlatformExecutor } from '@kfp-ts/ir'
import { before, emitted, open, problemsOf, sure } from '../small-pipeline.test.ts'

const component = { outputDefinitions: { parameters: { phase: { parameterType: 'STRING' } } } } as const
const asked = (resource: object): PlatformExecutor => ({ resource }) as PlatformExecutor
const template = (resource: object): unknown => emitted({ argo: asked(resource) }).template['resource']
const found = (resource: object): readonly string[] => problemsOf({ argo: asked(resource) })
const begin = 'KF3863 The settings of task "it" for Argo have'
const manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }

describe('a request to Kubernetes', () => {
  it('is any of six, and may name its object by flags', () => {
    for (const action of ['create', 'apply', 'replace', 'patch', 'get', 'delete']) expect(template({ action, manifest })).to.include({ action })
    expect(template({ action: 'delete', flags: ['configmap', before] })).to.deep.equal({
      action: 'delete',
      flags: ['configmap', "{{=fromJSON(inputs.parameters['setting-1'])}}"],
    })
    const changes = [{ op: 'replace', path: '/data/a', value: sure }]
    expect(template({ action: 'patch', mergeStrategy: 'json', flags: ['configmap', 'a'], manifest: changes })).to.deep.equal({
      action: 'patch',
      mergeStrategy: 'json',
      flags: ['configmap', 'a'],
      manifest: "{{=replace(toJson([{'op':'replace','path':'/data/a','value':fromJSON(inputs.parameters['setting-1'])}]),'{'+'{','{\\\\u007b')}}",
    })
    expect(template({ action: 'patch', mergeStrategy: 'merge', flags: ['configmap', 'a'], manifest: { data: { a: 'b' } } })).to.have.property(
      'manifest',
    )
  })

  it('says what with which object', () => {
    const named = 'an object of Kubernetes, which get and delete can name by flags instead'
    const as = 'as resource.manifest. hint: resource.manifest is'
    expect(found({ action: 'create' })).to.deep.equal([`${begin} nothing ${as} ${named}.`])
    expect(found({ action: 'get', manifest: null })).to.deep.equal([`${begin} null ${as} ${named}.`])
    expect(found({ action: 'create', flags: ['a'] })).to.deep.equal([`${begin} nothing ${as} ${named}.`])
    expect(found({ action: 'create', manifest: 'kind: Job' })).to.deep.equal([`${begin} "kind: Job" ${as} an object.`])
    expect(found({ action: 'create', manifest: [] })).to.deep.equal([`${begin} a list ${as} an object.`])
    for (const none of [{}, { kind: 'Job' }, { apiVersion: 'v1', kind: '' }])
      expect(found({ action: 'patch', manifest: none })).to.deep.equal([`${begin} an object ${as} an object of Kubernetes with apiVersion and kind.`])
    expect(found({ action: 'patch', mergeStrategy: 'json', manifest: [{}] })).to.deep.equal([
      `${begin} a list ${as} a list of changes, to an object that flags name.`,
    ])
    expect(found({ action: 'make', manifest })).to.deep.equal([
      `${begin} "make" as resource.action. hint: resource.action is one of get, create, apply, delete, replace, patch.`,
    ])
    expect(found({ action: 'patch', mergeStrategy: 'deep', manifest })).to.deep.equal([
      `${begin} "deep" as resource.mergeStrategy. hint: resource.mergeStrategy is one of strategic, merge, json.`,
    ])
    expect(found({ action: 'get', manifest, successCondition: 'status.a >>> 0' })).to.deep.equal([
      `${begin} "status.a >>> 0" as resource.successCondition. hint: resource.successCondition is what a field of the object must be: 'status.succeeded > 0', 'status.phase == Ready'.`,
    ])
  })

  it('has the outputs that its object has', () => {
    const of = (resource: object): readonly string[] => problemsOf({ component, argo: asked({ manifest, ...resource }) })
    expect(of({ action: 'get' })).to.deep.equal([
      `KF3866 Task "it" is a request to Kubernetes, and nobody says where in the object its output "phase" is. hint: name a place for it: { outputs: { phase: '{.status.phase}' } }.`,
    ])
    const phase = '{.status.phase}'
    expect(of({ action: 'get', outputs: { phase, phse: phase } })).to.deep.equal([
      'KF3867 The request of task "it" names a place for output "phse", which the task has not. hint: its outputs are: phase.',
    ])
    expect(of({ action: 'delete', outputs: { phase } })).to.deep.equal([
      'KF3865 Task "it" deletes an object, and has outputs that nothing is left to find in. hint: ask for the object in a task before, { action: "get" }, or leave the outputs out.',
    ])
    for (const place of ['status', '{.a'])
      expect(of({ action: 'get', outputs: { phase: place } })).to.deep.equal([
        `${begin} "${place}" as resource.outputs.phase. hint: resource.outputs.phase is a place in the object, in braces: '{.status.phase}'.`,
      ])
  })

  it('is made each time', () => {
    const argo = { ...asked({ action: 'get', manifest }), memoize: {} }
    expect(problemsOf({ argo })).to.deep.equal([
      `${begin} an object as memoize. hint: memoize is for tasks that run a container: a request to Kubernetes is made each time.`,
    ])
  })

  it('has an object that a run makes, too', () => {
    expect(template({ action: 'create', manifest: open })).to.have.property('manifest')
  })
})
