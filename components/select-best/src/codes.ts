import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF8801: {
    message: () => 'There is no model to choose from.',
    hint: () => 'a loop over an empty list trains nothing; raise the budget of the trials.',
  },
  KF8802: {
    message: (models: string, scores: string) => `There are ${models} models but ${scores} scores.`,
    hint: () => 'hand over the outputs of the same loop: both are lists with one entry per turn.',
  },
  KF8803: {
    message: (scores: string) => `None of the scores is a number: ${scores}.`,
    hint: () => 'every training diverged; lower the learning rate.',
  },
  KF8804: {
    message: (path: string, reason: string) => `The best model cannot be copied from ${path}: ${reason}.`,
    hint: () => 'look at the log of the training that should have written it.',
  },
} as const

/** What this component can say is wrong. */
export const problem: Catalogue<typeof table> = catalogue(table)
