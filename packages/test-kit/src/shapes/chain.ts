import { pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { add, half, square } from '../steps/numbers.ts'

/** Each step takes what the one before gave. */
export const chain: Shape = {
  name: 'chain',
  pipeline: pipeline({ name: 'chain', inputs: { start: t.integer({ default: 3 }) } }, ({ start }) => {
    const added = add({ left: start, right: 4 })
    const squared = square({ number: added.outputs.sum })
    return half({ number: squared.outputs.result })
  }),
  outputs: { result: 24.5 },
}
