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
  KF8853: {
    message: (models: string, costs: string) => `There are ${models} models but ${costs} costs.`,
    hint: () => 'hand over one cost for each model, or none at all.',
  },
  KF8854: {
    message: (successful: string, models: string, least: string) =>
      `Only ${successful} of ${models} models came to a score, and ${least} are asked for.`,
    hint: () => 'look at why the others failed, or lower "minimumSuccessful".',
  },
  KF8855: {
    message: (most: string, least: string) => `No model costs at most ${most}: the cheapest one costs ${least}.`,
    hint: () => 'raise "mostCost", or try smaller models.',
  },
  KF8856: {
    message: () => 'The champion comes without its score.',
    hint: () => 'hand over "champion" and "championScore" of the same selection, or neither.',
  },
  KF8857: {
    message: (trials: string, scores: string) => `There are ${trials} trials but ${scores} scores.`,
    hint: () => 'hand over the trials that the loop went through, or none at all.',
  },
} as const

/** What this component can say is wrong. */
export const problem: Catalogue<typeof table> = catalogue(table)
