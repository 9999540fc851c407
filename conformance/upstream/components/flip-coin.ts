import { component, t } from 'kfp-ts'

export const flipCoin = component({
  name: 'flip-coin',
  description: 'Tosses a coin.',
  outputs: { Output: t.string() },
  run: async () => ({ Output: Math.random() < 0.5 ? 'heads' : 'tails' }),
})
