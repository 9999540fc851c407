import { expect } from 'chai'
import { emitted, object, open, problemsOf } from '../small-pipeline.test.ts'

describe('fields of a container', () => {
  it('are the policy for its image, its user, and variables out of its pod', () => {
    const kubernetes = {
      imagePullPolicy: 'Always',
      securityContext: { runAsUser: '1000', runAsNonRoot: true },
      fieldPathAsEnv: [{ name: 'POD', fieldPath: 'metadata.name' }],
    }
    expect(emitted({ kubernetes }).template.container).to.deep.equal({
      image: 'it:1',
      imagePullPolicy: 'Always',
      securityContext: { runAsUser: 1000, runAsNonRoot: true },
      env: [{ name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }],
    })
  })
})

describe('fields of a pod', () => {
  it('are labels, annotations and a deadline', () => {
    const { template } = emitted({ kubernetes: { podMetadata: { labels: { team: 'vision' } }, activeDeadlineSeconds: '60' } })
    expect(template).to.deep.equal({
      name: 'it',

      container: { image: 'it:1' },
      metadata: { labels: { team: 'vision' } },
      activeDeadlineSeconds: 60,
    })
  })
  it('are Secrets for its image, by a patch', () => {
    expect(emitted({ kubernetes: { imagePullSecret: [{ secretName: 'registry' }] } }).template['podSpecPatch']).to.equal(
      '{"imagePullSecrets":[{"name":"registry"}]}',
    )
    const name = `fromJSON(inputs.parameters['setting-1'])`
    expect(emitted({ kubernetes: { imagePullSecret: [{ secretNameParameter: open }] } }).template['podSpecPatch']).to.equal(
      `{{=replace(toJson({'imagePullSecrets':filter([(not (${name} in [nil,''])?{'name':${name}}:nil)],#!=nil)}),'{'+'{','{\\\\u007b')}}`,
    )
  })
  it('are claims of devices, by a patch', () => {
    const { template } = emitted({ kubernetes: { podResourceClaims: [{ resourceClaimTemplateName: 'gpu' }] } })
    expect(template['podSpecPatch']).to.equal('{"resourceClaims":[{"name":"claim-1","resourceClaimTemplateName":"gpu"}]}')
    expect(template.container?.resources).to.deep.equal({ claims: [{ name: 'claim-1' }] })
    const text = `toJson(fromJSON(inputs.parameters['setting-1']))`
    const when = `not (fromJSON(inputs.parameters['setting-1']) in [nil,''])`
    expect(emitted({ kubernetes: { podResourceClaims: [{ resourceClaimJson: object }] } }).template['podSpecPatch']).to.equal(
      `{{=replace(toJson({'resourceClaims':filter([(${when}?fromJSON(${text}[:len(${text})-1]+',"name":"claim-1"}'):nil)],#!=nil),'containers':[{'name':'main','resources':{'claims':filter([(${when}?{'name':'claim-1'}:nil)],#!=nil)} }]}),'{'+'{','{\\\\u007b')}}`,
    )
  })
  it('are none that nobody knows', () => {
    expect(problemsOf({ kubernetes: { secretAsEnvironment: [] } })[0]).to.match(
      /^KF3853 The settings of task "it" for "kubernetes" have a field "secretAsEnvironment", which is none\. hint: they are: secretAsEnv, /,
    )
  })
})

describe('containers before and beside', () => {
  it('mount the volumes of the task by the names that authors know', () => {
    const kubernetes = {
      emptyDirMounts: [{ volumeName: 'outputs', mountPath: '/data' }],
      initContainers: [
        {
          name: 'main',
          image: 'fetch:1',
          args: ['{{workflow.name}}'],
          env: [{ name: 'A', value: 'b' }],
          volumeMounts: [{ volumeName: 'outputs', mountPath: '/x' }],
        },
        { name: 'beside', image: 'beside:1', command: ['serve'], restartPolicy: 'Always', resources: { limits: { cpu: '1' } } },
      ],
    }
    expect(emitted({ kubernetes }).template['initContainers']).to.deep.equal([
      {
        name: 'main-2',
        image: 'fetch:1',
        args: ['{$(KFP_TS_BRACE)workflow.name}}'],
        env: [
          { name: 'KFP_TS_BRACE', value: '{' },
          { name: 'A', value: 'b' },
        ],
        volumeMounts: [{ name: 'outputs-2', mountPath: '/x' }],
      },
      { name: 'beside', image: 'beside:1', command: ['serve'], restartPolicy: 'Always', resources: { limits: { cpu: '1' } } },
    ])
  })
  it('mount none that the task has not', () => {
    const initContainers = [{ name: 'fetch', image: 'fetch:1', volumeMounts: [{ volumeName: 'data', mountPath: '/x' }] }]
    expect(problemsOf({ kubernetes: { initContainers } })).to.deep.equal([
      'KF3857 Container "fetch" of task "it" mounts volume "data", which the task has not. hint: a volume has the name that its setting gives it, or that of its claim, Secret or ConfigMap.',
    ])
  })
})
