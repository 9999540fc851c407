import { expect } from 'chai'
import { emitted, open, problemsOf, sure } from '../small-pipeline.test.ts'

const constant = (name: string) => ({ runtimeValue: { constant: name } })

describe('volumes', () => {
  it('hold claims, Secrets and ConfigMaps; what is mounted twice is one volume', () => {
    const kubernetes = {
      pvcMount: [
        { mountPath: '/data', pvcNameParameter: constant('surface.data') },
        { mountPath: '/archive', subPath: '2026', constant: 'surface.data' },
        { mountPath: '/other', componentInputParameter: 'sure' },
      ],
      secretAsVolume: [{ mountPath: '/secret', secretName: 'certificates', optional: true }],
      configMapAsVolume: [{ mountPath: '/settings', configMapNameParameter: sure }],
    }
    const { template } = emitted({ kubernetes })
    expect(template['volumes']).to.deep.equal([
      { name: 'certificates', secret: { secretName: 'certificates', optional: true } },
      { name: 'volume', configMap: { name: `{{=fromJSON(inputs.parameters['setting-1'])}}`, optional: false } },
      { name: 'surface-data', persistentVolumeClaim: { claimName: 'surface.data' } },
      { name: 'volume-2', persistentVolumeClaim: { claimName: `{{=fromJSON(inputs.parameters['setting-1'])}}` } },
    ])
    expect(template.container?.volumeMounts).to.deep.equal([
      { name: 'certificates', mountPath: '/secret' },
      { name: 'volume', mountPath: '/settings' },
      { name: 'surface-data', mountPath: '/data' },
      { name: 'surface-data', mountPath: '/archive', subPath: '2026' },
      { name: 'volume-2', mountPath: '/other' },
    ])
  })

  it('are not there in a run without the claim', () => {
    const { template } = emitted({ kubernetes: { pvcMount: [{ mountPath: '/data', pvcNameParameter: open }] } })
    expect(template['volumes']).to.equal(undefined)
    const name = `fromJSON(inputs.parameters['setting-1'])`
    expect(template['podSpecPatch']).to.equal(
      `{{=replace(toJson({'volumes':filter([(not (${name} in [nil,''])?{'name':'volume','persistentVolumeClaim':{'claimName':${name}} }:nil)],#!=nil),'containers':[{'name':'main','volumeMounts':filter([(not (${name} in [nil,''])?{'name':'volume','mountPath':'/data'}:nil)],#!=nil)}]}),'{'+'{','{\\\\u007b')}}`.replaceAll(
        '}}:',
        '} }:',
      ),
    )
  })

  it('are made for a pod', () => {
    const kubernetes = {
      emptyDirMounts: [{ volumeName: 'scratch', mountPath: '/scratch', medium: 'Memory', sizeLimit: '1Gi' }],
      enabledSharedMemory: { volumeName: 'shm', size: '2Gi' },
      genericEphemeralVolume: [
        {
          volumeName: 'disk',
          mountPath: '/disk',
          accessModes: ['ReadWriteOnce'],
          size: '5Gi',
          storageClassName: 'fast',
          metadata: { labels: { a: 'b' } },
        },
      ],
    }
    expect(emitted({ kubernetes }).template['volumes']).to.deep.equal([
      {
        name: 'disk',
        ephemeral: {
          volumeClaimTemplate: {
            metadata: { labels: { a: 'b' } },
            spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '5Gi' } }, storageClassName: 'fast' },
          },
        },
      },
      { name: 'scratch', emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } },
      { name: 'shm', emptyDir: { medium: 'Memory', sizeLimit: '2Gi' } },
    ])
  })

  it('are mounted at one place each', () => {
    const emptyDirMounts = ['a', 'b'].map((volumeName) => ({ volumeName, mountPath: '/data' }))
    expect(problemsOf({ kubernetes: { emptyDirMounts } })).to.deep.equal([
      'KF3850 Task "it" mounts two volumes at /data. hint: mount one of them elsewhere.',
    ])
  })
})
