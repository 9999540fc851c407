import { equals, greaterThan, parallelFor, pipeline, when } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { square } from '../steps/numbers.ts'
import { attempt, plan } from '../steps/trials.ts'
import { say } from '../steps/words.ts'

/** Some turns do more than others: by the item, by a field of it, by what a step of the turn gave. */
export const conditionInLoop: Shape = {
  name: 'condition-in-loop',
  pipeline: pipeline({ name: 'condition-in-loop' }, () => {
    parallelFor([1, 2, 3], (number) => {
      when(greaterThan(number, 2), () => square({ number }))
    })
    parallelFor(plan({ budget: 2 }).outputs.trials, (trial) => {
      const { score } = attempt({ rate: trial.rate, seed: trial.seed }).outputs
      when(equals(trial.seed, 1), () => say({ message: 'the second' }))
      when(greaterThan(score, 30), () => say({ message: 'a good one' }))
    })
  }),
  tasks: {
    'for-loop-2/2/condition-3/square': { result: 9 },
    'for-loop-4/1/condition-5/say': { said: 'the second' },
    'for-loop-4/0/condition-6/say-2': { said: 'a good one' },
  },
}
