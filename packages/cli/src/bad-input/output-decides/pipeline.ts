import { component, pipeline, t } from 'kfp-ts'

const square = component({
  name: 'square',
  inputs: { number: t.integer() },
  outputs: { result: t.integer() },
  run: async ({ number }) => ({ result: number ** 2 }),
})

export const squares = pipeline({ name: 'squares', inputs: { big: t.boolean() } }, ({ big }) => {
  const { result } = square({ number: 3 }).outputs
  if (result === 9 && big) square({ number: result })
  // Does not end, were it recorded.
  while (big) square({ number: 5 })
})
