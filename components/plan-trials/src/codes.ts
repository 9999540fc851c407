import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF8850: {
    message: (trials: string, scores: string) => `There are ${trials} trials of the round before but ${scores} scores.`,
    hint: () => 'hand over the trials that were planned and the scores of the loop over them: both are lists with one entry per turn.',
  },
}

/** What this component can say is wrong. */
export const problem: Catalogue<typeof table> = catalogue(table)
