import type { StorePromise } from './contract.ts'
import { all, equal, refusal } from './expectations.ts'

export const experimentPromises: readonly StorePromise[] = [
  {
    name: 'gives steps that open an experiment at once the same one',
    check: async ({ tracking, unique }) => {
      const name = `surface ${unique}`
      const opened = await Promise.all([1, 2, 3, 4, 5].map(() => tracking.openExperiment(name)))
      equal(new Set(opened.map(({ id }) => id)).size, 1)
      equal(opened[0], await tracking.getExperiment(name))
      equal((await all(tracking.searchExperiments())).filter((experiment) => experiment.name === name).length, 1)
    },
  },
  {
    name: 'opens no experiment that was deleted, until it is restored',
    check: async ({ tracking, unique }) => {
      const name = `deleted ${unique}`
      const { id } = await tracking.openExperiment(name)
      await tracking.deleteExperiment(id)
      equal(await refusal(tracking.openExperiment(name)), `KF8519  The experiment "${name}" has been deleted.`)
      equal((await tracking.getExperiment(name)).deleted, true)
      await tracking.restoreExperiment(id)
      equal((await tracking.openExperiment(name)).id, id)
    },
  },
  {
    name: 'names an experiment that is not there',
    check: async ({ tracking, unique }) => {
      equal(await refusal(tracking.getExperiment(`nobody ${unique}`)), `KF8527  There is no experiment "nobody ${unique}".`)
    },
  },
]
