import { component, pipeline, t } from 'kfp-ts'

const square = component({
  name: 'square',
  inputs: { number: t.integer() },
  outputs: { result: t.integer() },
  run: async ({ number }) => ({ result: number ** 2 }),
})

const say = component({ name: 'say', inputs: { message: t.string() }, run: async ({ message }, { log }) => log(message) })

export const squares = pipeline({ name: 'squares' }, () => {
  const { result } = square({ number: 3 }).outputs
  say({ message: `The square is ${result}.` })
})
