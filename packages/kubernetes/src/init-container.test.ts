import { expect } from 'chai'
import { initContainer } from './init-container.ts'

describe('initContainer', () => {
  it('writes what there is', () => {
    expect(initContainer({ name: 'wait', image: 'busybox:1' }).fragment).to.deep.equal({ initContainers: [{ name: 'wait', image: 'busybox:1' }] })
    const proxy = {
      name: 'proxy',
      image: 'proxy:1',
      command: ['proxy'],
      args: ['--port', '1'],
      env: { LEVEL: 'info' },
      mounts: { scratch: '/scratch' },
      sidecar: true,
      resources: { requests: { cpu: '500m' } },
    }
    expect(initContainer(proxy).fragment).to.deep.equal({
      initContainers: [
        {
          name: 'proxy',
          image: 'proxy:1',
          command: ['proxy'],
          args: ['--port', '1'],
          env: [{ name: 'LEVEL', value: 'info' }],
          volumeMounts: [{ volumeName: 'scratch', mountPath: '/scratch' }],
          restartPolicy: 'Always',
          resources: { requests: { cpu: '500m' } },
        },
      ],
    })
  })

  it('looks at names and paths', () => {
    const { findings } = initContainer({ name: 'kfp-launcher', image: '', env: { 'A-B': '' }, mounts: { data: 'data' } })
    expect(findings.map(({ message }) => message)).to.deep.equal([
      `An init container has the name "kfp-launcher", which belongs to Kubeflow's own.`,
      'Setting "initContainer" is without an image.',
      'Setting "initContainer" has "A-B" as env, which is no name of a variable.',
      'Setting "initContainer" has "data" as mounts.data, which is no absolute path.',
    ])
  })
})
