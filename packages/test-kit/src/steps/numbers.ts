import { component, t } from 'kfp-ts'

export const count = component({
  name: 'count',
  description: 'Counts from 1.',
  inputs: { to: t.integer() },
  outputs: { numbers: t.list(t.integer()) },
  run: async ({ to }) => ({ numbers: Array.from({ length: to }, (_, index) => index + 1) }),
})

export const add = component({
  name: 'add',
  inputs: { left: t.integer(), right: t.integer() },
  outputs: { sum: t.integer() },
  run: async ({ left, right }) => ({ sum: left + right }),
})

export const square = component({
  name: 'square',
  inputs: { number: t.integer() },
  outputs: { result: t.integer() },
  run: async ({ number }) => ({ result: number ** 2 }),
})

export const half = component({
  name: 'half',
  inputs: { number: t.integer() },
  outputs: { result: t.double() },
  run: async ({ number }) => ({ result: number / 2 }),
})

export const isEven = component({
  name: 'is-even',
  inputs: { number: t.integer() },
  outputs: { even: t.boolean() },
  run: async ({ number }) => ({ even: number % 2 === 0 }),
})

export const total = component({
  name: 'total',
  inputs: { numbers: t.list(t.integer()) },
  outputs: { sum: t.integer() },
  run: async ({ numbers }) => ({ sum: numbers.reduce((sum, number) => sum + number, 0) }),
})
