import { component, pipeline, t } from 'kfp-ts'

const square = component({
  name: 'square',
  inputs: { number: t.integer() },
  outputs: { result: t.integer() },
  run: async ({ number }) => ({ result: number ** 2 }),
})

export const squares = pipeline({ name: 'squares' }, () => {
  square({ number: 3 )
})
