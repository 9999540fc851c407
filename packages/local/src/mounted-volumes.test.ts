import type { ContainerSpec, Value } from '@kfp-ts/ir'
import { expect } from 'chai'
import { missingVolumes } from './mounted-volumes.ts'
import type { Unit } from './placed-task.ts'
import { smallPipeline, task } from './small-pipeline.test.ts'

const mounts = { pvcMount: [{ mountPath: '/no-such-volume' }, { mountPath: '/tmp' }], secretAsVolume: [{ mountPath: '/no-such.secrets/' }] }
const document = smallPipeline({ steps: { work: { platform: mounts } }, tasks: { work: task('work') } })

/** The paths that a task is warned of which is told these things. */
function missed(told: { readonly parameter?: Value; readonly container?: Partial<ContainerSpec> }): readonly string[] {
  const component = { executorLabel: 'work' }
  const unit: Unit = {
    task: { name: 'work', path: 'work', spec: task('work'), component, scope: { path: '', inputs: { parameters: {}, artifacts: {} } } },
    inputs: { parameters: { told: told.parameter ?? null }, artifacts: {} },
  }
  const found = missingVolumes(
    { document, job: { id: 'run', startedAt: 0, folder: '/no-such-run' } },
    { unit, container: { image: 'node:22', ...told.container } },
    ['pvcMount', 'secretAsVolume'],
  )
  return found.map(({ message }) => /volume at (\S+),/.exec(message)?.[1] ?? '')
}

describe('missingVolumes', () => {
  for (const [where, told] of [
    ['a parameter', { parameter: '/no-such-volume' }],
    ['a list', { parameter: [1, '/no-such-volume/cracks.zip'] }],
    ['a command', { container: { command: ['sh', '-c', 'ls /no-such-volume'] } }],
    ['an argument', { container: { args: ['--out=/no-such-volume/model'] } }],
    ['a variable', { container: { env: [{ name: 'DATA', value: 'file:///no-such-volume' }] } }],
  ] as const) {
    it(`finds the path in ${where}`, () => {
      expect(missed(told)).to.deep.equal(['/no-such-volume'])
    })
  }

  it('takes a path with dots by the letter, with or without its last slash', () => {
    expect(missed({ parameter: 'read /no-such.secrets now' })).to.deep.equal(['/no-such.secrets/'])
    expect(missed({ parameter: '/no-such-secrets' })).to.deep.equal([])
  })

  it('is silent about volumes that the task is not told of, other paths, and folders that are there', () => {
    for (const parameter of ['', '/no-such-volumes', '/mnt/no-such-volume', './no-such-volume', '/no-such-volume.zip', '/tmp/x'])
      expect(missed({ parameter }), parameter).to.deep.equal([])
  })
})
