import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF8851: {
    message: (name: string, _known: string) => `A classifier is not trained by "${name}".`,
    hint: (_name: string, known: string) => `vary some of ${known}.`,
  },
  KF8852: {
    message: (trials: string, reason: string) => `None of ${trials} trials came to a model; the last one ended so: ${reason}.`,
    hint: () => 'lower the learning rates, raise "budget" or "seconds", or look at the log for the first failure.',
  },
  KF8858: {
    message: (done: string, folder: string) => `Tuning was stopped after ${done} trials; its journal is in ${folder}.`,
    hint: () => 'run the step again with the same inputs: it goes on from there, if that folder outlives the step.',
  },
  KF8859: {
    message: (parallel: string) => `"parallel" is ${parallel} and not a whole number from 1 to 64.`,
    hint: () => 'give as many trials at a time as there are processors, or fewer.',
  },
  KF8860: {
    severity: 'warning' as const,
    message: (keys: string) => `Inputs of the step decide what the sweep says otherwise: ${keys}.`,
    hint: () => 'set "strategy", "budget" and "pruner" of the step as the sweep has them; trials are compared by their accuracy.',
  },
}

/** What this component can say is wrong. */
export const problem: Catalogue<typeof table> = catalogue(table)
