import { parallelFor, pipeline, t, text } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { count, square } from '../steps/numbers.ts'
import { say } from '../steps/words.ts'

/** Loops over a list that a step makes, and over one from outside; the body uses the item directly and in text. */
export const dynamicLoop: Shape = {
  name: 'dynamic-loop',
  pipeline: pipeline({ name: 'dynamic-loop', inputs: { names: t.list(t.string(), { default: ['a', 'b'] }) } }, ({ names }) => {
    parallelFor(count({ to: 3 }).outputs.numbers, (number) => {
      square({ number })
    })
    parallelFor(names, (name) => {
      say({ message: text`dear ${name}` })
    })
  }),
  tasks: { 'for-loop-1/2/square': { result: 9 }, 'for-loop-2/0/say': { said: 'dear a' } },
}
