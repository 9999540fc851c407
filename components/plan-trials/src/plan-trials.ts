import { component, t } from '@kfp-ts/component'
import { choice, double, proposeTrials } from '@kfp-ts/tuning'

// Below 1e-3 a few epochs are not enough, above 1e-2 accuracy falls; more than 16 filters cost time and gain nothing.
const space = { learningRate: double({ min: 1e-3, max: 1e-2, log: true, digits: 3 }), width: choice([8, 12, 16]) }

export const planTrials = component({
  name: 'plan-trials',
  description: 'Proposes hyper-parameter trials.',
  inputs: {
    budget: t.integer({ default: 2, description: 'How many trials, 1 or more.' }),
    strategy: t.oneOf(['random', 'halton'], { default: 'halton', description: 'halton leaves no large gaps even with few trials.' }),
    seed: t.integer({ default: 1, description: 'The same seed gives the same trials.' }),
  },
  outputs: { trials: t.list(t.struct({ learningRate: t.double(), width: t.integer(), seed: t.integer() })) },
  run: async ({ budget, strategy, seed }, { log }) => {
    // Each trial starts from other random weights, so that luck does not look like a good setting every time.
    const trials = proposeTrials(space, { budget, strategy, seed }).map((trial, index) => ({ ...trial, seed: seed + index }))
    for (const trial of trials) log(JSON.stringify(trial))
    return { trials }
  },
})
