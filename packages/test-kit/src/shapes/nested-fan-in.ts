import { parallelFor, pipeline, t, text } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { merge, write } from '../steps/files.ts'

/** Files out of a loop in a loop: one flat list. */
export const nestedFanIn: Shape = {
  name: 'nested-fan-in',
  pipeline: pipeline({ name: 'nested-fan-in', inputs: { words: t.list(t.string(), { default: ['a', 'b'] }) } }, ({ words }) => {
    const written = parallelFor(words, (word) => parallelFor([1, 2], (number) => write({ text: text`${word}${number}` })))
    return merge({ files: written.outputs.file })
  }),
  outputs: { text: 'a1 a2 b1 b2' },
}
