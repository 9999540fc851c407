import { component, t } from 'kfp-ts'

export const add = component({
  name: 'add',
  description: 'Adds up numbers.',
  inputs: { nums: t.list(t.integer()) },
  outputs: { Output: t.integer() },
  run: async ({ nums }) => ({ Output: nums.reduce((sum, num) => sum + num, 0) }),
})
