import { component, t } from 'kfp-ts'

export const nestedReturn = component({
  name: 'nested-return',
  description: 'Gives a list of structs.',
  outputs: { Output: t.list(t.struct({ A_a: t.string(), B_b: t.string() })) },
  run: async () => ({
    Output: [
      { A_a: '1', B_b: '2' },
      { A_a: '10', B_b: '20' },
    ],
  }),
})
