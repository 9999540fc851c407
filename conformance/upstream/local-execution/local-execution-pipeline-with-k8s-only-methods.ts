import { component, pipeline, t } from 'kfp-ts'

const echo = component({
  name: 'echo',
  inputs: { message: t.string() },
  outputs: { Output: t.string() },
  run: async ({ message }) => ({ Output: message }),
})
const onGpu = { cpu: { limit: '1000m' }, memory: { limit: '256Mi' }, accelerator: { type: 'nvidia.com/gpu', count: 1 } }

export const pipelineWithK8sOnlyMethods = pipeline(
  { name: 'pipeline-with-k8s-only-methods', inputs: { message: t.string({ default: 'hello' }) } },
  ({ message }) => echo({ message }, onGpu),
)
