import { parallelFor, pipeline } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { square } from '../steps/numbers.ts'

/** Two turns at once, under a name for people. */
export const loopParallelism: Shape = {
  name: 'loop-parallelism',
  pipeline: pipeline({ name: 'loop-parallelism' }, () => {
    parallelFor([1, 2, 3, 4], (number) => void square({ number }), { displayName: 'squares', parallelism: 2 })
  }),
  tasks: { 'for-loop-2/3/square': { result: 16 } },
}
