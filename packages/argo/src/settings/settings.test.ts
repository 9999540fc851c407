import { expect } from 'chai'
import * as settings from '../settings.ts'

const { hooks, memoize, mutex, podSpecPatch, priorityClass, resource, semaphore, serviceAccount, sidecar, suspend, timeout, workflow } = settings

describe('settings that only Argo has', () => {
  it("are data in Argo's own words", () => {
    expect(memoize({ maxAge: '24h', configMap: 'mine' })).to.deep.equal({
      platform: 'argo',
      fits: 'a container',
      fragment: { memoize: { maxAge: '24h', cache: { configMap: { name: 'mine' } } } },
      findings: [],
    })
    expect(memoize().fragment).to.deep.equal({ memoize: {} })
    expect(mutex('one').fragment).to.deep.equal({ synchronization: { mutexes: [{ name: 'one' }] } })
    expect(semaphore({ configMap: 'limits', key: 'gpu' }).fragment).to.deep.equal({
      synchronization: { semaphores: [{ configMapKeyRef: { name: 'limits', key: 'gpu' } }] },
    })
    expect(priorityClass('batch').fragment).to.deep.equal({ priorityClassName: 'batch' })
    expect(serviceAccount('trainer').fragment).to.deep.equal({ serviceAccountName: 'trainer' })
    expect(timeout('30m').fragment).to.deep.equal({ timeout: '30m' })
    expect(suspend().fragment).to.deep.equal({ suspend: {} })
    expect(suspend({ duraton: '1h' } as object).fragment, 'kept for who converts it').to.deep.equal({ suspend: { duraton: '1h' } })
    expect(suspend({ duration: '1h30m' }).fragment).to.deep.equal({ suspend: { duration: '1h30m' } })
    expect(podSpecPatch({ hostname: 'a' }).fragment).to.deep.equal({ podSpecPatch: { hostname: 'a' } })
    expect(sidecar({ name: 'a', image: 'a:1', command: ['x'], args: ['y'], env: { B: 'c' }, container: { tty: true } }).fragment).to.deep.equal({
      sidecars: [{ name: 'a', image: 'a:1', command: ['x'], args: ['y'], env: [{ name: 'B', value: 'c' }], tty: true }],
    })
    const manifest = { apiVersion: 'v1', kind: 'ConfigMap' }
    expect(resource({ action: 'create', manifest, setOwnerReference: true, outputs: { a: '{.data.a}' } }).fragment).to.deep.equal({
      resource: { action: 'create', manifest, setOwnerReference: true, outputs: { a: '{.data.a}' } },
    })
  })

  it('hold what a request says, and what runs beside a task', () => {
    const patch = resource({ action: 'patch', mergeStrategy: 'json', flags: ['configmap', 'a'], manifest: [{ op: 'remove', path: '/data/a' }] })
    expect(patch.findings).to.deep.equal([])
    expect(patch.fragment).to.deep.equal({
      resource: { action: 'patch', mergeStrategy: 'json', flags: ['configmap', 'a'], manifest: [{ op: 'remove', path: '/data/a' }] },
    })
    const exit = { templateRef: { name: 'notify', template: 'mail' } }
    expect(hooks({ exit })).to.deep.equal({ platform: 'argo', fits: 'a container', fragment: { hooks: { exit } }, findings: [] })
  })

  it('fit a pipeline as a whole', () => {
    expect(workflow({ parallelism: 3 })).to.deep.equal({ platform: 'argo', fits: 'pipeline', fragment: { parallelism: 3 }, findings: [] })
  })

  it('are looked at', () => {
    const found = [
      timeout('30'),
      suspend({ duration: '1 hour' }),
      memoize({ maxAge: '1d' }),
      priorityClass('A'),
      sidecar({ name: '-', image: 'a:1' }),
      sidecar({ name: 'wait', image: '' }),
      mutex(''),
      semaphore({ configMap: 'A', key: '' }),
      hooks({ late: { templateRef: { name: 'notify', template: 'mail' }, expression: 'task.stat' } }),
    ]
    const action: string = 'make'
    const strange = resource({ action: action as 'get', manifest: {} })
    expect([...found, strange].flatMap(({ findings }) => findings.map(({ code, message, hint }) => `${code} ${message} ${hint}`))).to.deep.equal([
      `KF3862 Setting "timeout" has "30" as time. time is a number with a unit: '30s', '10m', '24h'.`,
      `KF3862 Setting "suspend" has "1 hour" as duration. duration is a number with a unit: '30s', '10m', '24h'.`,
      `KF3862 Setting "memoize" has "1d" as maxAge. maxAge is a number with a unit: '30s', '10m', '24h'.`,
      'KF3862 Setting "priorityClass" has "A" as name. name is made of small letters, digits, hyphens and dots.',
      'KF3862 Setting "sidecar" has "-" as name. name is made of small letters, digits and hyphens, and none of Argo\'s own main, wait and init.',
      'KF3862 Setting "sidecar" has "wait" as name. name is made of small letters, digits and hyphens, and none of Argo\'s own main, wait and init.',
      'KF3862 Setting "sidecar" has "" as image. image is a text that is not empty.',
      'KF3862 Setting "mutex" has "" as name. name is a text that is not empty.',
      'KF3862 Setting "semaphore" has "A" as configMap. configMap is made of small letters, digits, hyphens and dots.',
      'KF3862 Setting "semaphore" has "" as key. key is made of letters, digits, hyphens, underscores and dots.',
      'KF3862 Setting "hooks" has "task.stat" as expression. expression is an expression about task.status and about workflow.name and the like, which know nothing of task.stat.',
      'KF3862 Setting "resource" has "make" as action. action is one of get, create, apply, delete, replace, patch.',
      'KF3862 Setting "resource" has an object as manifest. manifest is an object of Kubernetes with apiVersion and kind.',
    ])
  })
})
