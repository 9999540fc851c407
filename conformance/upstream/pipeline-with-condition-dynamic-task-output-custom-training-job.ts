import { component, containerComponent, equals, pipeline, t, when } from 'kfp-ts'
import { customTrainingJobInputs, workerContainer } from './components/custom-training-job.ts'
import { acceleratorCount, acceleratorType, machineType } from './components/machines.ts'

const flipBiasedCoinOp = component({
  name: 'flip-biased-coin-op',
  description: 'Tosses a coin that shows heads most of the time.',
  outputs: { Output: t.string() },
  run: async () => ({ Output: Math.random() < 0.9 ? 'heads' : 'tails' }),
})
const customTrainingJob = containerComponent({
  name: 'custom-training-job',
  description: 'Has Google train a model.',
  inputs: {
    ...customTrainingJobInputs,
    location: t.string({ default: '{{$.pipeline_google_cloud_location}}' }),
    max_wait_duration: t.string({ default: '86400s' }),
    persistent_resource_id: t.string({ default: '{{$.pipeline_persistent_resource_id}}' }),
    psc_interface_config: t.struct({}, { default: {} }),
    strategy: t.string({ default: 'STANDARD' }),
  },
  outputs: { gcp_resources: t.string() },
  image: 'ghcr.io/acme/custom-training-job:2',
  args: ({ inputs, outputs }) => ['--name', inputs.display_name, '--workers', inputs.worker_pool_specs, '--resources', outputs.gcp_resources.path],
})

const inputs = { project: t.string(), location: t.string(), encryption_spec_key_name: t.string({ default: '' }) }

export const dynamicConditionOutput = pipeline(
  { name: 'pipeline-with-dynamic-condition-output', inputs },
  ({ project, location, encryption_spec_key_name }) => {
    const side = flipBiasedCoinOp({}, { cache: false }).outputs.Output
    const machine_spec = {
      machine_type: machineType().outputs.Output,
      accelerator_type: acceleratorType().outputs.Output,
      accelerator_count: acceleratorCount().outputs.Output,
    }
    const worker_pool_specs = [{ container_spec: workerContainer, machine_spec, replica_count: 1 }]
    when(equals(side, 'heads'), () => {
      customTrainingJob({ display_name: 'add-numbers', worker_pool_specs, project, location, encryption_spec_key_name })
    })
  },
)
