import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { handOut, newFolder, run, type SmallPipeline, type Step, task } from './small-pipeline.test.ts'
import { claimFolder, runVolumeTask } from './volume-task.ts'

const create: Step = { in: { pvc_name_suffix: 'STRING' }, out: { name: 'STRING' }, container: { image: 'argostub/createpvc' } }
const remove: Step = { in: { pvc_name: 'STRING' }, container: { image: 'argostub/deletepvc' } }
const claim = { taskOutputParameter: { producerTask: 'make', outputParameterKey: 'name' } }
const platform = { pvcMount: [{ mountPath: '/no-such-data', pvcNameParameter: claim }] }
const after = (...tasks: readonly string[]): { readonly dependentTasks: readonly string[] } => ({ dependentTasks: tasks })

/** A claim is made, written to, read from, and deleted, or not. */
function throughAVolume(more: SmallPipeline['tasks'] = {}): SmallPipeline {
  return {
    steps: {
      create,
      remove,
      write: { in: { file: 'STRING' }, platform, run: `fs.writeFileSync(p.file, 'over here')` },
      read: {
        out: { said: 'STRING' },
        platform,
        container: { command: ['sh', '-c', 'cat /no-such-data/note > "$0"', "{{$.outputs.parameters['said'].output_file}}"], args: [] },
      },
    },
    tasks: {
      make: task('create', { pvc_name_suffix: '-data' }),
      write: task('write', { file: '/no-such-data/note' }, after('make')),
      read: task('read', {}, after('make', 'write')),
      ...more,
    },
    out: { said: 'STRING' },
    outputs: handOut('said', 'read', 'said'),
  }
}

describe('volume claims of a run', () => {
  it('are folders of it: what one task writes below the mount path another one reads there', async () => {
    const warnings: string[] = []
    const { run: ran, runs } = await run(throughAVolume(), { onWarning: ({ message }) => warnings.push(message) })
    expect([ran.state, ran.outputs?.parameters, warnings]).to.deep.equal(['succeeded', { said: 'over here' }, []])
    expect(readdirSync(join(runs, ran.id, 'volumes'))).to.deep.equal([`${ran.id}-data`])
  })

  it('are gone when a task has deleted them', async () => {
    const { run: ran, runs } = await run(throughAVolume({ clean: task('remove', { pvc_name: 'make.name' }, after('make', 'read')) }))
    expect(ran.state).to.equal('succeeded')
    expect(readdirSync(join(runs, ran.id, 'volumes'))).to.deep.equal([])
  })

  it('a task that mounts one is not taken from the cache: what it leaves there is no output of it', async () => {
    const cache = newFolder()
    const states = []
    for (const turn of ['first', 'second']) {
      const { run: ran } = await run(throughAVolume(), { cache })
      states.push([turn, ...ran.tasks.map(({ path, state }) => `${path} ${state}`)])
    }
    expect(states.map(([, ...of]) => of)).to.deep.equal([
      ['make succeeded', 'write succeeded', 'read succeeded'],
      ['make succeeded', 'write succeeded', 'read succeeded'],
    ])
  })

  it('stay inside the run, whatever their name', () => {
    const job = { id: 'run', startedAt: 0, folder: newFolder() }
    const parameters = { pvc_name: '../../outside' }
    expect(runVolumeTask('create', { parameters, artifacts: {} }, job).parameters).to.deep.equal({ name: '../../outside' })
    expect(claimFolder(job, '../../outside')).to.equal(join(job.folder, 'volumes/%2E%2E%2F%2E%2E%2Foutside'))
    runVolumeTask('delete', { parameters, artifacts: {} }, job)
    expect([claimFolder(job, '../../outside'), existsSync(job.folder)]).to.deep.equal([undefined, true])
  })

  it('without a name are the one of the run; no other is deleted', () => {
    const job = { id: 'run', startedAt: 0, folder: newFolder() }
    for (const pvc_name of ['kept', '']) runVolumeTask('create', { parameters: { pvc_name }, artifacts: {} }, job)
    runVolumeTask('delete', { parameters: { pvc_name: '' }, artifacts: {} }, job)
    expect(readdirSync(join(job.folder, 'volumes'))).to.deep.equal(['kept'])
  })
})
