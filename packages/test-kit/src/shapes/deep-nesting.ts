import { equals, exitHandler, greaterThan, parallelFor, pipeline, t, text, when } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { add, count } from '../steps/numbers.ts'
import { note } from '../steps/outcomes.ts'
import { say } from '../steps/words.ts'

/** Values of every floor used on the lowest: a guarded block, a loop, a branch, a loop, a branch. */
export const deepNesting: Shape = {
  name: 'deep-nesting',
  pipeline: pipeline({ name: 'deep-nesting', inputs: { limit: t.integer({ default: 1 }), who: t.string({ default: 'me' }) } }, ({ limit, who }) => {
    const top = say({ message: 'top' })
    exitHandler(
      () => {
        const { numbers } = count({ to: 2 }).outputs
        parallelFor(['a', 'b'], (letter) => {
          const named = say({ message: text`${letter}${who}` })
          when(equals(letter, 'b'), () => {
            parallelFor(numbers, (number) => {
              const { sum } = add({ left: number, right: limit }).outputs
              when(greaterThan(sum, 2), () => {
                say({ message: text`${top.outputs.said} ${named.outputs.said} ${sum} ${limit}` })
              })
            })
          })
        })
      },
      (status) => note({ status }),
    )
  }),
  tasks: {
    'exit-handler-1/for-loop-3/1/condition-4/for-loop-5/1/condition-6/say-3': { said: 'top bme 3 1' },
    note: { state: 'SUCCEEDED' },
  },
}
