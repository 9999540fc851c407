import { component, pipeline, t } from 'kfp-ts'

const addOne = component({
  name: 'add-one',
  inputs: { x: t.integer() },
  outputs: { Output: t.integer() },
  run: async ({ x }) => ({ Output: x + 1 }),
})

export const pipelineWithCaching = pipeline({ name: 'pipeline-with-caching', inputs: { x: t.integer({ default: 1 }) } }, ({ x }) => addOne({ x }))
