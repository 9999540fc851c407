import { component, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'

const describe = component({
  name: 'describe',
  inputs: {
    title: t.string(),
    count: t.integer(),
    rate: t.double(),
    loud: t.boolean(),
    tags: t.list(t.string()),
    limits: t.struct({ low: t.integer(), high: t.double() }),
  },
  outputs: { text: t.string() },
  run: async ({ title, count, rate, loud, tags, limits }) => ({ text: JSON.stringify([title, count, rate, loud, tags, limits.low, limits.high]) }),
})

/** Inputs of every kind with a default of each. */
export const everyType: Shape = {
  name: 'every-type',
  pipeline: pipeline(
    {
      name: 'every-type',
      description: 'Says what it was given.',
      inputs: {
        title: t.string({ default: 'no title', description: 'Shown first.' }),
        count: t.integer({ default: 3 }),
        rate: t.double({ default: 0.25 }),
        loud: t.boolean({ default: true }),
        tags: t.list(t.string(), { default: ['a', "it's"] }),
        limits: t.struct({ low: t.integer(), high: t.double() }, { default: { low: 1, high: 2.5 } }),
      },
    },
    ({ title, count, rate, loud, tags, limits }) => describe({ title, count, rate, loud, tags, limits }),
  ),
  parameters: { title: '' },
  outputs: { text: '["",3,0.25,true,["a","it\'s"],1,2.5]' },
}
