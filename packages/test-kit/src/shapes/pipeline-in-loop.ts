import { parallelFor, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { add, count, total } from '../steps/numbers.ts'

const triangle = pipeline({ name: 'triangle', inputs: { to: t.integer() } }, ({ to }) => total({ numbers: count({ to }).outputs.numbers }))

/** A pipeline as the body of a loop, its results gathered, and a loop inside a pipeline. */
export const pipelineInLoop: Shape = {
  name: 'pipeline-in-loop',
  pipeline: pipeline({ name: 'pipeline-in-loop', inputs: { sizes: t.list(t.integer(), { default: [2, 3] }) } }, ({ sizes }) => {
    const triangles = parallelFor(sizes, (to) => triangle({ to }))
    const summed = total({ numbers: triangles.outputs.sum })
    return add({ left: summed.outputs.sum, right: 1 })
  }),
  outputs: { sum: 10 },
}
