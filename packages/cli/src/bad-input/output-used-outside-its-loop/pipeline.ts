import { component, parallelFor, pipeline, t } from 'kfp-ts'

const square = component({
  name: 'square',
  inputs: { number: t.integer() },
  outputs: { result: t.integer() },
  run: async ({ number }) => ({ result: number ** 2 }),
})

export const squares = pipeline({ name: 'squares' }, () => {
  let last: ReturnType<typeof square> | undefined
  parallelFor([1, 2, 3], (number) => {
    last = square({ number })
  })
  square({ number: last!.outputs.result })
})
