import { expect } from 'chai'
import type { ArgoTemplate } from '../../argo-template.ts'
import { toArgo } from '../../to-argo.ts'
import { before, emitted, problemsOf, smallPipeline, sure } from '../small-pipeline.test.ts'

describe('settings of a task that only Argo has', () => {
  it('are fields of its template', () => {
    const argo = {
      synchronization: { mutexes: [{ name: sure }], semaphores: [{ configMapKeyRef: { name: 'limits', key: 'gpu' } }] },
      priorityClassName: 'batch',
      schedulerName: 'own',
      serviceAccountName: 'trainer',
      timeout: '30m',
      sidecars: [{ name: 'redis', image: 'redis:7.4.1' }],
    }
    expect(emitted({ argo }).template).to.deep.equal({
      ...argo,
      name: 'it',
      inputs: { parameters: [{ name: 'setting-1' }] },
      container: { image: 'it:1' },
      synchronization: {
        mutexes: [{ name: `{{=fromJSON(inputs.parameters['setting-1'])}}` }],
        semaphores: [{ configMapKeyRef: { name: 'limits', key: 'gpu' } }],
      },
    })
  })

  it('patch its pod, together with what other settings patch', () => {
    const kubernetes = { imagePullSecret: [{ secretName: 'registry' }] }
    expect(emitted({ kubernetes, argo: { podSpecPatch: { hostname: 'fancy' } } }).template['podSpecPatch']).to.equal(
      '{"imagePullSecrets":[{"name":"registry"}],"hostname":"fancy"}',
    )
    expect(emitted({ argo: { podSpecPatch: { hostname: sure } } }).template['podSpecPatch']).to.equal(
      `{{=replace(toJson({'hostname':fromJSON(inputs.parameters['setting-1'])}),'{'+'{','{\\\\u007b')}}`,
    )
  })

  it('are none that nobody knows', () => {
    expect(problemsOf({ argo: { mutex: 'one' } })).to.deep.equal([
      'KF3853 The settings of task "it" for "argo" have a field "mutex", which is none. hint: they are: synchronization, priorityClassName, schedulerName, serviceAccountName, timeout, sidecars, podSpecPatch, memoize, suspend, resource, hooks.',
    ])
  })
})

describe('a task that waits for a person', () => {
  it('becomes two, and shows what the second shows', () => {
    const component = { outputDefinitions: { parameters: { text: { parameterType: 'STRING' } } } } as const
    const { document } = toArgo(smallPipeline({ component, argo: { suspend: { duration: '1h' }, priorityClassName: sure } }))
    const templates = document?.spec['templates'] as readonly ArgoTemplate[]
    expect(templates.find(({ name }) => name === 'wait')).to.deep.include({ suspend: { duration: '1h' } })
    expect(templates.find(({ name }) => name === 'it-2')).to.deep.equal({
      name: 'it-2',
      inputs: { parameters: [{ name: 'setting-1' }] },
      dag: {
        tasks: [
          { name: 'wait', template: 'wait' },
          {
            name: 'run',
            template: 'it',
            depends: 'wait.Succeeded',
            arguments: { parameters: [{ name: 'setting-1', value: `{{=inputs.parameters['setting-1']}}` }] },
          },
        ],
      },
      outputs: { parameters: [{ name: 'text', valueFrom: { expression: `tasks.run.outputs.parameters['text']` } }] },
    })
  })
})

describe('a task as a request to Kubernetes', () => {
  const manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { generateName: 'a-' }, data: { a: before } }
  it('starts no container, and finds its outputs in the object', () => {
    const component = { outputDefinitions: { parameters: { a: { parameterType: 'STRING' } } } } as const
    const argo = { resource: { action: 'create', manifest, setOwnerReference: true, outputs: { a: '{.data.a}' } } }
    expect(emitted({ component, argo }).template).to.deep.equal({
      name: 'it',
      inputs: { parameters: [{ name: 'setting-1' }] },
      resource: {
        action: 'create',
        setOwnerReference: true,
        manifest: `{{=replace(toJson({'apiVersion':'v1','kind':'ConfigMap','metadata':{'generateName':'a-'},'data':{'a':fromJSON(inputs.parameters['setting-1'])} }),'{'+'{','{\\\\u007b')}}`,
      },
      outputs: { parameters: [{ name: 'a', valueFrom: { jsonPath: '{.data.a}' } }] },
    })
  })
  it('makes no artifacts', () => {
    const component = { outputDefinitions: { artifacts: { b: { artifactType: { schemaTitle: 'system.Artifact' } } } } } as const
    expect(problemsOf({ component, argo: { resource: { action: 'create', manifest } } })).to.deep.equal([
      'KF3858 Task "it" is to be a request to Kubernetes, and has outputs that only its container can write. hint: a request has as outputs what it finds in the object: name a place for each, { outputs: { phase: "{.status.phase}" } }, and make no artifact.',
    ])
  })
})
