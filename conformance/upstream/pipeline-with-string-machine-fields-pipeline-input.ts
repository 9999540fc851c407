import { component, pipeline, t } from 'kfp-ts'

const sumNumbers = component({
  name: 'sum-numbers',
  inputs: { a: t.integer(), b: t.integer() },
  outputs: { Output: t.integer() },
  run: async ({ a, b }) => ({ Output: a + b }),
})

const inputs = {
  cpu_limit: t.string({ default: '4000m' }),
  memory_limit: t.string({ default: '15G' }),
  accelerator_type: t.string({ default: 'NVIDIA_TESLA_P4' }),
  accelerator_limit: t.integer({ default: 1 }),
}

export const pipelineWithMachineFields = pipeline(
  { name: 'pipeline', inputs },
  ({ cpu_limit, memory_limit, accelerator_type, accelerator_limit }) => {
    const accelerator = { type: accelerator_type, count: accelerator_limit }
    sumNumbers({ a: 1, b: 2 }, { cpu: { limit: cpu_limit }, memory: { limit: memory_limit }, accelerator })
  },
)
