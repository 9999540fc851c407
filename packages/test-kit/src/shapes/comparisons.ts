import { component, equals, greaterThan, greaterThanOrEquals, lessThan, lessThanOrEquals, notEquals, pipeline, t, when } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { say } from '../steps/words.ts'

const measure = component({
  name: 'measure',
  outputs: { count: t.integer(), rate: t.double(), mood: t.string(), ready: t.boolean() },
  run: async () => ({ count: 3, rate: 0.5, mood: 'fine', ready: true }),
})

/** Every comparison, on every type that has it, with what is written down and with other outputs. */
export const comparisons: Shape = {
  name: 'comparisons',
  pipeline: pipeline({ name: 'comparisons', inputs: { limit: t.integer({ default: 3 }) } }, ({ limit }) => {
    const { count, rate, mood, ready } = measure().outputs
    when(equals(count, limit), () => say({ message: 'as many as the limit' }))
    when(notEquals(mood, 'bad'), () => say({ message: 'not bad' }))
    when(greaterThan(count, 2), () => say({ message: 'more than 2' }))
    when(greaterThanOrEquals(rate, 0.5), () => say({ message: 'half at least' }))
    when(lessThan(rate, 1), () => say({ message: 'less than 1' }))
    when(lessThanOrEquals(rate, count), () => say({ message: 'a fraction and a whole number' }))
    when(equals(ready, true), () => say({ message: 'ready' }))
  }),
  tasks: {
    'condition-1/say': { said: 'as many as the limit' },
    'condition-2/say-2': { said: 'not bad' },
    'condition-3/say-3': { said: 'more than 2' },
    'condition-4/say-4': { said: 'half at least' },
    'condition-5/say-5': { said: 'less than 1' },
    'condition-6/say-6': { said: 'a fraction and a whole number' },
    'condition-7/say-7': { said: 'ready' },
  },
}
