import { parallelFor, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { square } from '../steps/numbers.ts'
import { attempt, plan } from '../steps/trials.ts'

/** A loop over structs that a step plans, and inside it a loop over a list that is a field of the item. */
export const loopOverStructs: Shape = {
  name: 'loop-over-structs',
  pipeline: pipeline({ name: 'loop-over-structs', inputs: { budget: t.integer({ default: 2 }) } }, ({ budget }) => {
    parallelFor(plan({ budget }).outputs.trials, (trial) => {
      attempt({ rate: trial.rate, seed: trial.seed })
      parallelFor(trial.layers, (layer) => {
        square({ number: layer })
      })
    })
  }),
  tasks: { 'for-loop-1/1/attempt': { score: 26 }, 'for-loop-1/1/scope-2/for-loop-3/0/square': { result: 4 } },
}
