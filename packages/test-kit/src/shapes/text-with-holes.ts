import { pipeline, t, text } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { add } from '../steps/numbers.ts'
import { say } from '../steps/words.ts'

/** Text that is known in part. */
export const textWithHoles: Shape = {
  name: 'text-with-holes',
  pipeline: pipeline({ name: 'text-with-holes', inputs: { who: t.string(), times: t.integer({ default: 2 }) } }, ({ who, times }) => {
    const added = add({ left: times, right: 1 })
    const first = say({ message: text`${who} calls ${times} times, then ${added.outputs.sum} times: ${who}` })
    return say({ message: text`(${first.outputs.said})` })
  }),
  parameters: { who: 'the "boss"' },
  outputs: { said: '(the "boss" calls 2 times, then 3 times: the "boss")' },
}
