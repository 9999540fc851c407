import { component, t } from 'kfp-ts'

export const addNumbers = component({
  name: 'add-numbers',
  description: 'Adds two numbers.',
  inputs: { a: t.integer(), b: t.integer() },
  outputs: { Output: t.integer() },
  run: async ({ a, b }) => ({ Output: a + b }),
})
