import { parallelFor, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { add } from '../steps/numbers.ts'
import { say } from '../steps/words.ts'

/** Loops over lists that are written down: whole numbers, fractions apart, and texts. */
export const staticLoop: Shape = {
  name: 'static-loop',
  pipeline: pipeline({ name: 'static-loop', inputs: { offset: t.integer({ default: 10 }) } }, ({ offset }) => {
    parallelFor([1, 2, 3], (number) => {
      add({ left: number, right: offset })
    })
    parallelFor(['left', 'it\'s "right"'], (side) => {
      say({ message: side })
    })
  }),
  tasks: { 'for-loop-2/2/add': { sum: 13 }, 'for-loop-4/1/say': { said: 'it\'s "right"' } },
}
