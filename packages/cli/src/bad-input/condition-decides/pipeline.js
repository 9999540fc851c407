import { component, greaterThan, pipeline, t } from 'kfp-ts'

const square = component({
  name: 'square',
  inputs: { number: t.integer() },
  outputs: { result: t.integer() },
  run: async ({ number }) => ({ result: number ** 2 }),
})

export const squares = pipeline({ name: 'squares' }, () => {
  const { result } = square({ number: 3 }).outputs
  if (greaterThan(result, 4)) square({ number: 5 })
})
