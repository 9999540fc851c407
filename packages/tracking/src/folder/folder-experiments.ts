import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Experiment } from '../data/tracking-data.ts'
import type { ExperimentStore } from '../data/tracking-store.ts'
import { writeAtomically } from './atomic-write.ts'
import { listVisible } from './texts-in-folder.ts'

/** Experiments in a folder: `experiments/ID/experiment.json`, and `deleted` beside it. */
export function folderExperiments(root: string): ExperimentStore {
  const folderOf = (id: string): string => join(root, 'experiments', id)
  const read = async (id: string): Promise<Experiment | undefined> => {
    const text = await readFile(join(folderOf(id), 'experiment.json'), 'utf8').catch(() => undefined)
    if (text === undefined) return undefined
    const deleted = (await listVisible(folderOf(id))).includes('deleted')
    return { id, artifactUri: pathToFileURL(join(root, 'runs')).href, deleted, ...(JSON.parse(text) as Pick<Experiment, 'name' | 'tags'>) }
  }
  const get = async (name: string): Promise<Experiment> => {
    const experiment = await read(idOf(name))
    if (experiment === undefined) throw new ApiError([problem('KF8527', [name])])
    return experiment
  }
  return {
    openExperiment: async (name) => {
      if ((await read(idOf(name))) === undefined) {
        await writeAtomically(join(folderOf(idOf(name)), 'experiment.json'), `${JSON.stringify({ name, tags: {} })}\n`)
      }
      const experiment = await get(name)
      if (experiment.deleted) throw new ApiError([problem('KF8519', [name])])
      return experiment
    },
    getExperiment: get,
    async *searchExperiments() {
      for (const id of await listVisible(join(root, 'experiments'))) {
        const experiment = await read(id)
        if (experiment?.deleted === false) yield experiment
      }
    },
    deleteExperiment: (id) => writeAtomically(join(folderOf(id), 'deleted'), ''),
    restoreExperiment: (id) => rm(join(folderOf(id), 'deleted'), { force: true }),
  }
}

/** Follows from the name, so that two processes that create it at once create the same. Digits only, as a server's ids are. */
function idOf(name: string): string {
  return BigInt(`0x${createHash('sha256').update(name).digest('hex').slice(0, 15)}`).toString()
}
