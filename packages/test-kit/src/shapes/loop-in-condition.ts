import { greaterThan, parallelFor, pipeline, t, when } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { add, count, total } from '../steps/numbers.ts'

/** A whole loop, and what gathers it, under a condition. */
export const loopInCondition: Shape = {
  name: 'loop-in-condition',
  pipeline: pipeline({ name: 'loop-in-condition', inputs: { to: t.integer({ default: 3 }) } }, ({ to }) => {
    const { numbers } = count({ to }).outputs
    when(greaterThan(to, 2), () => {
      const added = parallelFor(numbers, (number) => add({ left: number, right: to }))
      total({ numbers: added.outputs.sum })
    })
  }),
  tasks: { 'condition-1/total': { sum: 15 } },
}
