import { component, pipeline, t } from 'kfp-ts'

const square = component({
  name: 'square',
  inputs: { number: t.integer() },
  outputs: { result: t.integer() },
  run: async ({ number }) => ({ result: number ** 2 }),
})

export const squares = pipeline({ name: 'squares' }, () => {
  const { result } = square({ number: 3 }).outputs
  const { result: other } = square({ number: 4 }).outputs
  if (result > other) square({ number: 5 })
})
