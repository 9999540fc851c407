import { component, t } from '@kfp-ts/component'
import { choice, double, proposeTrials } from '@kfp-ts/tuning'
import { joinRounds } from './join-rounds.ts'

// Below 1e-3 a few epochs are not enough, above 1e-2 accuracy falls; more than 16 filters cost time and gain nothing.
const space = { learningRate: double({ min: 1e-3, max: 1e-2, log: true, digits: 3 }), width: choice([8, 12, 16]) }

const settings = { learningRate: t.double(), width: t.integer(), seed: t.integer() }
const scored = { ...settings, score: t.double() }

export const planTrials = component({
  name: 'plan-trials',
  description: 'Proposes hyper-parameter trials.',
  inputs: {
    budget: t.integer({ default: 2, description: 'How many trials, 1 or more.' }),
    strategy: t.oneOf(['random', 'halton', 'sobol', 'grid', 'tpe'], {
      default: 'halton',
      description: 'halton and sobol leave no large gaps even with few trials; tpe learns from earlier ones.',
    }),
    seed: t.integer({ default: 1, description: 'The same seed gives the same trials.' }),
    history: t.list(t.struct(scored), { default: [], description: 'What the plan of the round before knew.' }),
    trials: t.list(t.struct(settings), { default: [], description: 'The trials of the round before.' }),
    scores: t.list(t.double(), { default: [], description: 'What they came to, one for each; higher is better.' }),
    startup: t.integer({ default: 10, description: 'Scores that have to be known before tpe learns from them.' }),
  },
  outputs: {
    trials: t.list(t.struct(settings)),
    history: t.list(t.struct(scored), { description: 'All earlier trials with their scores, for the plan of the next round.' }),
  },
  run: async ({ budget, strategy, seed, startup, ...rounds }, { log }) => {
    const history = joinRounds(rounds)
    const earlier = history.map(({ learningRate, width, score }) => ({ values: { learningRate, width: width as 8 | 12 | 16 }, value: score }))
    const proposed = proposeTrials(space, { budget, strategy, seed, startup, earlier })
    // Each trial starts from other random weights, so that luck does not look like a good setting every time.
    const trials = proposed.map((trial, index) => ({ ...trial, seed: seed + history.length + index }))
    for (const trial of trials) log(JSON.stringify(trial))
    return { trials, history }
  },
})
