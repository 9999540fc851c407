import { readFileSync } from 'node:fs'
import { component, pipeline, t } from 'kfp-ts'

const square = component({
  name: 'square',
  inputs: { number: t.integer() },
  outputs: { result: t.integer() },
  run: async ({ number }) => ({ result: number ** 2 }),
})

const numbers = JSON.parse(readFileSync('numbers.json', 'utf8')) as number[]

export const squares = pipeline({ name: 'squares' }, () => {
  for (const number of numbers) square({ number })
})
