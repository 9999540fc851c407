import { containerComponent, pipeline, t } from 'kfp-ts'

const writeToGcs = containerComponent({
  name: 'write-to-gcs',
  inputs: { text: t.string() },
  outputs: { output_gcs_path: t.artifact() },
  image: 'google/cloud-sdk:548.0.0-slim',
  command: ['sh', '-c', 'echo "$0" | gsutil cp - "$1"'],
  args: ({ inputs, outputs }) => [inputs.text, outputs.output_gcs_path.uri],
})
const readFromGcs = containerComponent({
  name: 'read-from-gcs',
  inputs: { input_gcs_path: t.artifact() },
  image: 'google/cloud-sdk:548.0.0-slim',
  command: ['gsutil', 'cat'],
  args: ({ inputs }) => [inputs.input_gcs_path.uri],
})

export const simpleTwoStepPipeline = pipeline(
  { name: 'simple-two-step-pipeline', inputs: { text: t.string({ default: 'Hello KFP!' }) } },
  ({ text }) => {
    const { output_gcs_path } = writeToGcs({ text }, { displayName: 'Producer' }).outputs
    readFromGcs({ input_gcs_path: output_gcs_path }, { displayName: 'Consumer' })
  },
)
