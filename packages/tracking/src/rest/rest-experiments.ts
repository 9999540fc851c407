import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Experiment } from '../data/tracking-data.ts'
import type { ExperimentStore } from '../data/tracking-store.ts'
import { objectIn, optionalTextIn, tagsIn, textIn } from './message-fields.ts'
import { pages } from './pages.ts'
import { answered } from './refusal.ts'
import type { Message, Transport } from './transport.ts'

/** Experiments over REST. */
export function restExperiments(transport: Transport): ExperimentStore {
  const byName = async (name: string): Promise<Experiment | undefined> =>
    transport.call('getExperimentByName', { experiment_name: name }).then(
      (answer) => experimentOf(objectIn(answer, 'experiment')),
      (error: unknown) => {
        if (answered(error, 'RESOURCE_DOES_NOT_EXIST', 'NOT_FOUND')) return undefined
        throw error
      },
    )
  return {
    openExperiment: async (name) => {
      const experiment = (await byName(name)) ?? (await create(transport, name, byName))
      if (experiment.deleted) throw new ApiError([problem('KF8519', [name])])
      return experiment
    },
    getExperiment: async (name) => {
      const experiment = await byName(name)
      if (experiment === undefined) throw new ApiError([problem('KF8527', [name])])
      return experiment
    },
    async *searchExperiments() {
      for await (const found of pages(transport, 'searchExperiments', { message: { max_results: 1000 }, field: 'experiments' }))
        yield experimentOf(found)
    },
    deleteExperiment: async (id) => void (await transport.call('deleteExperiment', { experiment_id: id })),
    restoreExperiment: async (id) => void (await transport.call('restoreExperiment', { experiment_id: id })),
  }
}

/** Steps that start together all want to create it; whoever is too late takes what is there. */
async function create(transport: Transport, name: string, byName: (name: string) => Promise<Experiment | undefined>): Promise<Experiment> {
  const find = (): Promise<Experiment | undefined> => byName(name)
  const made = await transport.create({
    create: async () =>
      transport.call('createExperiment', { name }).then(find, async (error: unknown) => {
        if (answered(error, 'RESOURCE_ALREADY_EXISTS', 'ALREADY_EXISTS')) return find()
        throw error
      }),
    find,
  })
  if (made === undefined) throw new ApiError([problem('KF8527', [name])])
  return made
}

function experimentOf(message: Message): Experiment {
  return {
    id: textIn(message, 'experiment_id'),
    name: textIn(message, 'name'),
    artifactUri: optionalTextIn(message, 'artifact_location') ?? '',
    deleted: message['lifecycle_stage'] === 'deleted',
    tags: tagsIn(message, 'tags'),
  }
}
