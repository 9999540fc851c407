import { greaterThan, pipeline, t, when } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { add, square } from '../steps/numbers.ts'
import { say } from '../steps/words.ts'

/** Conditions without another branch: one that holds, one that does not, one inside the other. */
export const condition: Shape = {
  name: 'condition',
  pipeline: pipeline({ name: 'condition', inputs: { limit: t.integer({ default: 10 }) } }, ({ limit }) => {
    const { sum } = add({ left: limit, right: 1 }).outputs
    when(greaterThan(sum, limit), () => {
      const squared = square({ number: sum })
      when(greaterThan(squared.outputs.result, 1000), () => say({ message: 'huge' }))
    })
    when(greaterThan(limit, sum), () => say({ message: 'never' }))
  }),
  tasks: { 'condition-1/square': { result: 121 } },
}
