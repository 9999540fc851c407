import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF8301: {
    message: () => 'There are no predictions to judge.',
    hint: () => 'give a data set with at least one photograph.',
  },
  KF8302: {
    message: (threshold: string) => `The threshold is ${threshold}; it lies between 0 and 1.`,
    hint: () => 'a photograph counts as class 1 when its score reaches the threshold; 0.5 is usual.',
  },
  KF8310: {
    message: (source: string, score: string) => `The score of ${source} is ${score}; it lies between 0 and 1.`,
    hint: () => 'a model that answers NaN came to it while it was trained: train it again with a smaller learning rate.',
  },
} as const

/** The problems this room can report. */
export const problem: Catalogue<typeof table> = catalogue(table)
