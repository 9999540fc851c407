import { component, t } from 'kfp-ts'

// Steps that decide on which machine a training runs.

export const machineType = component({ name: 'machine-type', outputs: { Output: t.string() }, run: async () => ({ Output: 'n1-standard-4' }) })
export const acceleratorType = component({
  name: 'accelerator-type',
  outputs: { Output: t.string() },
  run: async () => ({ Output: 'NVIDIA_TESLA_P4' }),
})
export const acceleratorCount = component({ name: 'accelerator-count', outputs: { Output: t.integer() }, run: async () => ({ Output: 1 }) })
