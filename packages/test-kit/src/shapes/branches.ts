import { greaterThan, pipeline, t, when } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { add } from '../steps/numbers.ts'
import { join, say } from '../steps/words.ts'

/** Exactly one of three branches runs, and the value it gives goes on. */
export const branches: Shape = {
  name: 'branches',
  pipeline: pipeline({ name: 'branches', inputs: { number: t.integer() } }, ({ number }) => {
    const { sum } = add({ left: number, right: 1 }).outputs
    const verdict = when(greaterThan(sum, 100), () => say({ message: 'many' }))
      .elseWhen(greaterThan(sum, 10), () => ({ said: join({ words: ['quite', 'some'] }).outputs.joined }))
      .otherwise(() => say({ message: 'few' }))
    return say({ message: verdict.outputs.said })
  }),
  parameters: { number: 50 },
  outputs: { said: 'quite some' },
}
