import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF8401: {
    message: (kind: string, minimum: string, maximum: string) =>
      `The range of this ${kind} dimension is empty: min is ${minimum}, max is ${maximum}.`,
    hint: () => 'give finite numbers with min below max.',
  },
  KF8402: {
    message: (minimum: string) => `A logarithmic dimension cannot start at ${minimum}.`,
    hint: () => 'give a min above zero, or leave "log" out.',
  },
  KF8403: {
    message: (minimum: string, maximum: string) => `An integer dimension has whole ends only, not ${minimum} and ${maximum}.`,
    hint: () => 'round them, or use double().',
  },
  KF8404: {
    message: () => 'A choice needs at least one value.',
    hint: () => 'list the values to choose from: choice([8, 16, 24]).',
  },
  KF8405: {
    message: (budget: string) => `${budget} is not a number of trials.`,
    hint: () => 'give a whole number, 1 or more.',
  },
  KF8406: {
    message: (budget: string, size: string) => `A budget of ${budget} trials is more than the ${size} different trials of this search space.`,
    hint: (_budget: string, size: string) => `lower the budget to ${size}, or widen the space.`,
  },
  KF8407: {
    message: () => 'A search space needs at least one dimension.',
    hint: () => 'name what is to be varied: { learningRate: double({ min: 3e-4, max: 3e-3, log: true }) }.',
  },
}

/** What this package can say is wrong. */
export const problem: Catalogue<typeof table> = catalogue(table)
