import { component, t } from 'kfp-ts'

export const failOp = component({
  name: 'fail-op',
  description: 'Says why, and fails.',
  inputs: { message: t.string() },
  run: async ({ message }) => {
    throw new Error(message)
  },
})
