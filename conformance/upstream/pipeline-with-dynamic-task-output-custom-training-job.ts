import { containerComponent, pipeline, t } from 'kfp-ts'
import { customTrainingJobInputs, workerContainer } from './components/custom-training-job.ts'
import { acceleratorCount, acceleratorType, machineType } from './components/machines.ts'

const customTrainingJob = containerComponent({
  name: 'custom-training-job',
  description: 'Has Google train a model.',
  inputs: { ...customTrainingJobInputs, location: t.string({ default: 'us-central1' }) },
  outputs: { gcp_resources: t.string() },
  image: 'ghcr.io/acme/custom-training-job:1',
  args: ({ inputs, outputs }) => ['--name', inputs.display_name, '--workers', inputs.worker_pool_specs, '--resources', outputs.gcp_resources.path],
})

const inputs = { project: t.string(), location: t.string(), encryption_spec_key_name: t.string({ default: '' }) }

export const dynamicTaskOutput = pipeline({ name: 'pipeline', inputs }, ({ project, location, encryption_spec_key_name }) => {
  const machine_spec = {
    machine_type: machineType().outputs.Output,
    accelerator_type: acceleratorType().outputs.Output,
    accelerator_count: acceleratorCount().outputs.Output,
  }
  const worker_pool_specs = [{ container_spec: workerContainer, machine_spec, replica_count: 1 }]
  customTrainingJob({ display_name: 'add-numbers', worker_pool_specs, project, location, encryption_spec_key_name })
})
