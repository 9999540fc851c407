import { component, pipeline, t } from 'kfp-ts'

const add = component({
  name: 'add',
  inputs: { a: t.double(), b: t.double() },
  outputs: { Output: t.double() },
  run: async ({ a, b }) => ({ Output: a + b }),
})

export const testPipeline = pipeline({ name: 'test-pipeline', inputs: { a: t.double({ default: 1 }), b: t.double({ default: 7 }) } }, ({ a, b }) => {
  add({ a, b }, { retry: { times: 3 } })
})
