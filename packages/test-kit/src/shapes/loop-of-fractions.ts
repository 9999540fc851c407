import { parallelFor, pipeline } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { add } from '../steps/numbers.ts'
import { attempt } from '../steps/trials.ts'

/** Loops over written numbers: a fraction makes all of them fractions, and fields of structs have types too. */
export const loopOfFractions: Shape = {
  name: 'loop-of-fractions',
  pipeline: pipeline({ name: 'loop-of-fractions' }, () => {
    parallelFor([1, 0.5], (rate) => {
      attempt({ rate, seed: 7 })
    })
    parallelFor([{ left: 1, right: 2 }], (pair) => {
      add({ left: pair.left, right: pair.right })
    })
  }),
  tasks: { 'for-loop-2/0/attempt': { score: 107 }, 'for-loop-2/1/attempt': { score: 57 }, 'for-loop-4/0/add': { sum: 3 } },
}
