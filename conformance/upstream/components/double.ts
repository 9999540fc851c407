import { component, t } from 'kfp-ts'

export const double = component({
  name: 'double',
  description: 'Doubles a number.',
  inputs: { num: t.integer() },
  outputs: { Output: t.integer() },
  run: async ({ num }) => ({ Output: 2 * num }),
})
