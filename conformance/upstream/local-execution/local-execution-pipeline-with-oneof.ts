import { component, equals, pipeline, t, when } from 'kfp-ts'

const branchA = component({ name: 'branch-a', outputs: { Output: t.string() }, run: async () => ({ Output: 'a' }) })
const branchB = component({ name: 'branch-b', outputs: { Output: t.string() }, run: async () => ({ Output: 'b' }) })
const tagSelected = component({
  name: 'tag-selected',
  inputs: { value: t.string() },
  outputs: { Output: t.string() },
  run: async ({ value }) => ({ Output: `selected ${value}` }),
})

export const pipelineWithOneof = pipeline({ name: 'pipeline-with-oneof', inputs: { pick_a: t.boolean({ default: true }) } }, ({ pick_a }) => {
  const chosen = when(equals(pick_a, true), () => branchA()).otherwise(() => branchB())
  return tagSelected({ value: chosen.outputs.Output })
})
