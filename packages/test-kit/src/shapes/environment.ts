import { component, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'

const lookUp = component({
  name: 'look-up',
  inputs: { name: t.string() },
  outputs: { value: t.string() },
  run: async ({ name }) => ({ value: process.env[name] ?? 'not set' }),
})

/** Variables of the environment, different for two calls of one component. */
export const environment: Shape = {
  name: 'environment',
  pipeline: pipeline({ name: 'environment' }, () => {
    const first = lookUp({ name: 'GREETING' }, { env: { GREETING: 'good\n"morning"', OTHER: '' } })
    const second = lookUp({ name: 'GREETING' })
    return { first: first.outputs.value, second: second.outputs.value }
  }),
  outputs: { first: 'good\n"morning"', second: 'not set' },
}
