import { pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { count, total } from '../steps/numbers.ts'
import { join } from '../steps/words.ts'

/** Lists from outside, written down, and from a step. */
export const lists: Shape = {
  name: 'lists',
  pipeline: pipeline({ name: 'lists', inputs: { words: t.list(t.string(), { default: ['from', 'outside'] }) } }, ({ words }) => {
    const given = join({ words })
    const written = total({ numbers: [1, 2, 3] })
    const made = total({ numbers: count({ to: 4 }).outputs.numbers })
    return { given: given.outputs.joined, written: written.outputs.sum, made: made.outputs.sum }
  }),
  outputs: { given: 'from outside', written: 6, made: 10 },
}
