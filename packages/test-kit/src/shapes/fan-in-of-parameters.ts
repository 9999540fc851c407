import { parallelFor, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { square, total } from '../steps/numbers.ts'

/** What each turn yields, as a list after the loop: to a step, and out of the pipeline. */
export const fanInOfParameters: Shape = {
  name: 'fan-in-of-parameters',
  pipeline: pipeline({ name: 'fan-in-of-parameters', inputs: { numbers: t.list(t.integer(), { default: [1, 2, 3] }) } }, ({ numbers }) => {
    const squares = parallelFor(numbers, (number) => square({ number }))
    const summed = total({ numbers: squares.outputs.result })
    return { all: squares.outputs.result, sum: summed.outputs.sum }
  }),
  outputs: { all: [1, 4, 9], sum: 14 },
}
