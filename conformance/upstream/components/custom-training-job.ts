import { t } from 'kfp-ts'

const machine = t.struct({ machine_type: t.string(), accelerator_type: t.string(), accelerator_count: t.integer() })
const container = t.struct({ image_uri: t.string(), command: t.list(t.string()), args: t.list(t.string()) })
const workerPool = t.struct({ container_spec: container, machine_spec: machine, replica_count: t.integer() })

/** Inputs of every version of Google's component. */
export const customTrainingJobInputs = {
  base_output_directory: t.string({ default: '' }),
  display_name: t.string(),
  enable_web_access: t.boolean({ default: false }),
  encryption_spec_key_name: t.string({ default: '' }),
  labels: t.struct({}, { default: {} }),
  network: t.string({ default: '' }),
  project: t.string({ default: '{{$.pipeline_google_cloud_project_id}}' }),
  reserved_ip_ranges: t.list(t.string(), { default: [] }),
  restart_job_on_worker_restart: t.boolean({ default: false }),
  service_account: t.string({ default: '' }),
  tensorboard: t.string({ default: '' }),
  timeout: t.string({ default: '604800s' }),
  worker_pool_specs: t.list(workerPool, { default: [] }),
}
/** The container of every worker. */
export const workerContainer = { image_uri: 'gcr.io/ml-pipeline/google-cloud-pipeline-components:2.5.0', command: ['echo'], args: ['foo'] }
