import { and, equals, greaterThan, lessThan, not, or, pipeline, t, when } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { isEven } from '../steps/numbers.ts'
import { say } from '../steps/words.ts'

/** Conditions joined by and, or, not; a boolean output as a condition; a text with quotes. */
export const logic: Shape = {
  name: 'logic',
  pipeline: pipeline({ name: 'logic', inputs: { number: t.integer(), word: t.string({ default: "it's" }) } }, ({ number, word }) => {
    const { even } = isEven({ number }).outputs
    return when(and(even, or(lessThan(number, 0), greaterThan(number, 10))), () => say({ message: 'even and far' }))
      .elseWhen(not(equals(word, "it's")), () => say({ message: 'another word' }))
      .otherwise(() => say({ message: 'nothing of it' }))
  }),
  parameters: { number: 12 },
  outputs: { said: 'even and far' },
}
