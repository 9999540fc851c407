import { pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { add, square } from '../steps/numbers.ts'

/** Two steps side by side between two others; the same component four times. */
export const diamond: Shape = {
  name: 'diamond',
  pipeline: pipeline({ name: 'diamond', inputs: { start: t.integer() } }, ({ start }) => {
    const top = square({ number: start })
    const left = square({ number: top.outputs.result })
    const right = add({ left: top.outputs.result, right: start })
    return add({ left: left.outputs.result, right: right.outputs.sum })
  }),
  parameters: { start: 2 },
  outputs: { sum: 22 },
}
