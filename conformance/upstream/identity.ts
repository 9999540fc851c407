import { component, t } from 'kfp-ts'

export const identity = component({
  name: 'identity',
  description: 'Hands on what it is given.',
  inputs: { value: t.string() },
  outputs: { Output: t.string() },
  run: async ({ value }) => ({ Output: value }),
})
