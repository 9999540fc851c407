import { component, pipeline, t } from 'kfp-ts'

const square = component({
  name: 'square',
  inputs: { number: t.integer() },
  outputs: { result: t.integer() },
  run: async ({ number }) => ({ result: number ** 2 }),
})

export const one = pipeline({ name: 'one' }, () => square({ number: 1 }))
export const two = pipeline({ name: 'two' }, () => square({ number: 2 }))
