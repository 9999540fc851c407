import { copyFile, stat, writeFile } from 'node:fs/promises'
import { component, pipeline, t } from 'kfp-ts'

const sendFile = component({
  name: 'send-file',
  description: 'Writes a file of a size.',
  inputs: { file_size_bytes: t.integer() },
  outputs: { outgoingfile: t.artifact() },
  run: async ({ file_size_bytes }, { outputs }) => writeFile(outputs.outgoingfile.path, new Uint8Array(file_size_bytes)),
})
const receiveFile = component({
  name: 'receive-file',
  description: 'Copies a file.',
  inputs: { incomingfile: t.artifact() },
  outputs: { saveartifact: t.artifact() },
  run: async ({ incomingfile }, { outputs }) => copyFile(incomingfile.path, outputs.saveartifact.path),
})
const testUploadedArtifact = component({
  name: 'test-uploaded-artifact',
  description: 'Fails if the file has another size than it should.',
  inputs: { previous_step: t.artifact(), file_size_bytes: t.integer(), mlpipeline_minio_artifact_secret: t.string(), bucket_name: t.string() },
  run: async ({ previous_step, file_size_bytes }) => {
    const { size } = await stat(previous_step.path)
    if (size !== file_size_bytes) throw new Error(`${previous_step.uri} has ${size} bytes.`)
  },
})

const inputs = { mlpipeline_minio_artifact_secret: t.string(), bucket_name: t.string() }

export const testDataPassing = pipeline({ name: 'test-data-passing-pipeline-1', inputs }, (given) => {
  const always = { cache: false }
  const file_size_bytes = 20 * 1024 * 1024
  const { outgoingfile } = sendFile({ file_size_bytes }, always).outputs
  const { saveartifact } = receiveFile({ incomingfile: outgoingfile }, always).outputs
  testUploadedArtifact({ previous_step: saveartifact, file_size_bytes, ...given }, always)
})
