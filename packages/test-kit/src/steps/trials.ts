import { component, t } from 'kfp-ts'

const trial = t.struct({ rate: t.double(), seed: t.integer(), layers: t.list(t.integer()) })

export const plan = component({
  name: 'plan',
  description: 'Decides what to try.',
  inputs: { budget: t.integer() },
  outputs: { trials: t.list(trial), first: trial },
  run: async ({ budget }) => {
    const planned = (index: number) => ({ rate: 0.5 / (index + 1), seed: index, layers: [index + 1, 2] })
    return { trials: Array.from({ length: budget }, (_, index) => planned(index)), first: planned(0) }
  },
})

export const attempt = component({
  name: 'attempt',
  inputs: { rate: t.double(), seed: t.integer() },
  outputs: { score: t.integer() },
  run: async ({ rate, seed }) => ({ score: Math.round(100 * rate) + seed }),
})
