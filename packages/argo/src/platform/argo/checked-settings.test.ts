import { expect } from 'chai'
import type { Position } from '@kfp-ts/diagnostics'
import type { Path, PlatformExecutor } from '@kfp-ts/ir'
import { toArgo } from '../../to-argo.ts'
import { emitted, open, problemsOf, smallPipeline, sure } from '../small-pipeline.test.ts'

const found = (argo: unknown): readonly string[] => problemsOf({ argo: argo as PlatformExecutor })

const begin = 'KF3863 The settings of task "it" for Argo have'
const durations = "a number with a unit: '30s', '10m', '24h'"

describe('values of settings that a document has for Argo', () => {
  it("have the types of Argo's own definitions", () => {
    expect(found({ timeout: 3 })).to.deep.equal([`${begin} 3 as timeout. hint: timeout is a text.`])
    expect(found({ priorityClassName: true, sidecars: {} })).to.deep.equal([
      `${begin} true as priorityClassName. hint: priorityClassName is a text.`,
      `${begin} an object as sidecars. hint: sidecars is a list.`,
    ])
    expect(found({ synchronization: { mutexes: [{ name: 5 }] } })).to.deep.equal([
      `${begin} 5 as synchronization.mutexes[0].name. hint: synchronization.mutexes[0].name is a text.`,
    ])
    expect(found({ suspend: 'yes', podSpecPatch: '{}', memoize: { maxAge: 24 } })).to.deep.equal([
      `${begin} "yes" as suspend. hint: suspend is an object.`,
      `${begin} "{}" as podSpecPatch. hint: podSpecPatch is an object.`,
      `${begin} 24 as memoize.maxAge. hint: memoize.maxAge is a text.`,
    ])
    expect(found({ sidecars: [{ image: 'redis:7' }] })).to.deep.equal([`${begin} nothing as sidecars[0].name. hint: sidecars[0].name is a text.`])
    expect(found({ sidecars: [{ name: 'a', image: 'a:1', tty: sure }] })).to.deep.equal([
      `${begin} "a value of the run" as sidecars[0].tty. hint: sidecars[0].tty is true or false.`,
    ])
  })

  it('have fields that are known', () => {
    expect(found({ synchronization: { mutexs: [{ name: 'm' }] } })).to.deep.equal([
      'KF3853 The settings of task "it" for "argo" have a field "synchronization.mutexs", which is none. hint: they are: mutexes, semaphores.',
    ])
    expect(found({ hooks: { exit: { template: 'mail' } } })).to.deep.equal([
      'KF3853 The settings of task "it" for "argo" have a field "hooks.exit.template", which is none. hint: they are: templateRef, expression, arguments.',
      `${begin} nothing as hooks.exit.templateRef. hint: hooks.exit.templateRef is an object.`,
    ])
  })

  it('mean something to Argo', () => {
    expect(found({ timeout: 'soon', suspend: { duration: '1 hour' } })).to.deep.equal([
      `${begin} "soon" as timeout. hint: timeout is ${durations}.`,
      `${begin} "1 hour" as suspend.duration. hint: suspend.duration is ${durations}.`,
    ])
    expect(found({ synchronization: { mutexes: [{ name: '' }, { namespace: 'a' }], semaphores: [{}] } })).to.deep.equal([
      `${begin} "" as synchronization.mutexes[0].name. hint: synchronization.mutexes[0].name is a text that is not empty.`,
      `${begin} nothing as synchronization.mutexes[1].name. hint: synchronization.mutexes[1].name is a text that is not empty.`,
      `${begin} nothing as synchronization.semaphores[0].configMapKeyRef. hint: synchronization.semaphores[0].configMapKeyRef is what says how many may run at once.`,
    ])
    const own = "made of small letters, digits and hyphens, and none of Argo's own main, wait and init"
    expect(found({ sidecars: [{ name: 'main', image: 'a:1' }, { name: 'b', image: 'b:1' }, { name: 'b' }] })).to.deep.equal([
      `${begin} "main" as sidecars[0].name. hint: sidecars[0].name is ${own}.`,
      `${begin} nothing as sidecars[2].image. hint: sidecars[2].image is a text that is not empty.`,
      `${begin} "b" as sidecars[2].name. hint: sidecars[2].name is another name than that of every other sidecar.`,
    ])
    expect(found({ memoize: { key: 'a b', cache: { configMap: { name: 'A' } } } })).to.deep.equal([
      `${begin} "a b" as memoize.key. hint: memoize.key is made of letters, digits and hyphens.`,
      `${begin} "A" as memoize.cache.configMap.name. hint: memoize.cache.configMap.name is made of small letters, digits, hyphens and dots.`,
    ])
  })

  it('may come from a run, where a run has them and they stand in the template of the task', () => {
    const { template } = emitted({ argo: { timeout: sure, synchronization: { mutexes: [{ name: open }] } } })
    expect(template['timeout']).to.equal("{{=fromJSON(inputs.parameters['setting-2'])}}")
    expect(found({ memoize: { key: sure } })).to.deep.equal([`${begin} an object as memoize.key. hint: memoize.key is a text.`])
    expect(found({ suspend: { duration: sure } })).to.deep.equal([`${begin} an object as suspend.duration. hint: suspend.duration is a text.`])
  })

  it('are left out where they are null', () => {
    const { template } = emitted({ argo: { timeout: null, suspend: null, resource: null } as unknown as PlatformExecutor })
    expect(template).to.deep.equal({ name: 'it', container: { image: 'it:1' } })
  })

  it('patch what a pod has', () => {
    expect(found({ podSpecPatch: { hostnam: 'a', containers: [{ name: 'main', comand: ['a'], env: [{ name: 'A', value: sure }] }] } })).to.deep.equal(
      [
        'KF3869 The podSpecPatch of task "it" has a field "hostnam", which pods have not. hint: did you mean "hostname"?',
        'KF3869 The podSpecPatch of task "it" has a field "containers[0].comand", which pods have not. hint: did you mean "command"?',
      ],
    )
    expect(found({ podSpecPatch: { affinity: sure, containers: [{ name: 'main', $patch: 'replace' }] } })).to.deep.equal([])
  })

  it('call sidecars otherwise than the containers before them', () => {
    const kubernetes = {
      initContainers: [
        { name: 'redis', image: 'redis:7' },
        { name: 'init', image: 'a:1' },
      ],
    }
    const sidecars = ['redis', 'init-2', 'other'].map((name) => ({ name, image: 'redis:7' }))
    expect(problemsOf({ kubernetes, argo: { sidecars } })).to.deep.equal([
      'KF3868 Task "it" has a sidecar "redis" and a container before it of that name. hint: call one of them otherwise: a pod has one container of a name.',
      'KF3868 Task "it" has a sidecar "init-2" and a container before it of that name. hint: call one of them otherwise: a pod has one container of a name.',
    ])
    expect(problemsOf({ kubernetes, argo: { sidecars: sidecars.slice(2) } })).to.deep.equal([])
  })

  it('are told with their place', () => {
    const positionOf = (path: Path): Position => ({ file: path.join('/'), line: 1, column: 1 })
    const { diagnostics } = toArgo(smallPipeline({ argo: { timeout: 'soon' } }), {}, positionOf)
    expect(diagnostics.map(({ code, position }) => `${code} ${position?.file}`)).to.deep.equal([
      'KF3863 platforms/argo/deploymentSpec/executors/exec-it/timeout',
    ])
  })
})
