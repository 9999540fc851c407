import { component, pipeline, t } from 'kfp-ts'

const power = (exponent: number) =>
  component({
    name: 'power',
    inputs: { number: t.integer() },
    outputs: { result: t.integer() },
    run: async ({ number }) => ({ result: number ** exponent }),
  })

const square = power(2)

export const squares = pipeline({ name: 'squares', inputs: { number: t.integer() } }, ({ number }) => square({ number }))
