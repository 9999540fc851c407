import { expect } from 'chai'
import type { Order } from '../runner.ts'
import { containerConfig } from './container-config.ts'

const order: Order = { command: ['train'], args: ['--x'], env: { A: '1', B: undefined }, resources: {}, log: '', tell: () => undefined }
const parts = {
  name: 'kfp-ts.run.train.attempt-1',
  image: { id: 'sha256:1', env: ['PATH=/bin'] },
  order,
  folders: { readable: [{ path: '/run', folder: '/run' }], writable: [{ path: '/data', folder: '/run/volumes/a' }], memory: {} },
  labels: { 'kfp-ts.task': 'train' },
  user: '1000:1000',
  network: undefined,
  cpus: 2,
  hostConfig: {},
}

describe('containerConfig', () => {
  it('puts words, variables, folders and labels where the engine wants them', () => {
    expect(containerConfig(parts)).to.deep.equal({
      name: 'kfp-ts.run.train.attempt-1',
      Image: 'sha256:1',
      Entrypoint: ['train'],
      Cmd: ['--x'],
      Env: ['A=1', 'HOME=/tmp'],
      User: '1000:1000',
      Labels: { 'kfp-ts.task': 'train' },
      HostConfig: {
        Mounts: [
          { Type: 'bind', Source: '/run', Target: '/run', ReadOnly: true },
          { Type: 'bind', Source: '/run/volumes/a', Target: '/data', ReadOnly: false },
        ],
        LogConfig: { Type: 'none', Config: {} },
      },
    })
  })

  it('leaves to the image what nobody says', () => {
    const config = containerConfig({ ...parts, user: undefined, order: { ...order, command: [], args: [] } })
    expect(config).to.not.have.any.keys('Entrypoint', 'Cmd', 'User')
    expect(config.Env).to.deep.equal(['A=1'])
    const atHome = containerConfig({ ...parts, image: { id: 'sha256:1', env: ['HOME=/home/us'] } })
    expect(atHome.Env).to.deep.equal(['A=1'])
  })

  it('mounts a path once, to be written where anything says so, and gives a file system that cannot be written a place for passing files', () => {
    const writable = [{ path: '/run', folder: '/run' }]
    const { HostConfig: host } = containerConfig({
      ...parts,
      folders: { ...parts.folders, writable },
      hostConfig: { ReadonlyRootfs: true },
      network: 'host',
    })
    expect(host?.Mounts).to.deep.equal([{ Type: 'bind', Source: '/run', Target: '/run', ReadOnly: false }])
    expect([host?.Tmpfs, host?.ReadonlyRootfs, host?.NetworkMode]).to.deep.equal([{ '/tmp': 'mode=1777,exec' }, true, 'host'])
  })
})
