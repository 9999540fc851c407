import { parallelFor, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { add, count } from '../steps/numbers.ts'

/** A loop in a loop in a loop; the innermost step uses the items of all and an input of the pipeline. */
export const nestedLoops: Shape = {
  name: 'nested-loops',
  pipeline: pipeline({ name: 'nested-loops', inputs: { base: t.integer({ default: 100 }) } }, ({ base }) => {
    const { numbers } = count({ to: 2 }).outputs
    parallelFor([1, 2], (outer) => {
      parallelFor(numbers, (middle) => {
        const near = add({ left: outer, right: middle })
        parallelFor([20], (inner) => {
          const far = add({ left: near.outputs.sum, right: inner })
          add({ left: far.outputs.sum, right: base })
        })
      })
    })
  }),
  tasks: {
    'for-loop-2/1/for-loop-3/0/add': { sum: 3 },
    'for-loop-2/1/for-loop-3/0/for-loop-5/0/add-3': { sum: 123 },
  },
}
