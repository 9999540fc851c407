import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { component, importer, kubernetes, pipeline, t } from 'kfp-ts'

const writeFileArtifact = component({
  name: 'write-file-artifact',
  outputs: { out_ds: t.dataset() },
  run: async (_inputs, { outputs }) => writeFile(outputs.out_ds.path, 'Hello from a file'),
})
const writeDirArtifact = component({
  name: 'write-dir-artifact',
  outputs: { out_ds: t.dataset() },
  run: async (_inputs, { outputs }) => {
    await mkdir(outputs.out_ds.path)
    await writeFile(join(outputs.out_ds.path, 'one.txt'), 'Hello from a folder')
  },
})
const getUri = component({
  name: 'get-uri',
  inputs: { d: t.dataset() },
  outputs: { Output: t.string() },
  run: async ({ d }) => ({ Output: d.uri }),
})
const train = component({
  name: 'train',
  inputs: { dataset: t.dataset() },
  outputs: { scalar: t.string(), message: t.string() },
  run: async ({ dataset }) => ({ scalar: '123', message: await readFile(dataset.path, 'utf8') }),
})
const readDir = component({
  name: 'read-dir',
  inputs: { data: t.dataset() },
  outputs: { Output: t.string() },
  run: async ({ data }) => ({ Output: (await readdir(data.path)).join(', ') }),
})

const importStage = pipeline({ name: 'import-stage', inputs: { file_uri: t.string(), dir_uri: t.string() } }, ({ file_uri, dir_uri }) => {
  const type = t.dataset()
  const file = importer({ uri: file_uri, type, metadata: { key: 'value' }, downloadToWorkspace: true }).outputs.artifact
  const folder = importer({ uri: dir_uri, type, reimport: true, metadata: { source: 'directory' }, downloadToWorkspace: true }).outputs.artifact
  return { train_result: train({ dataset: file }).outputs.scalar, dir_result: readDir({ data: folder }).outputs.Output }
})

const platform = [kubernetes.workspace({ size: '1Gi', pvcSpecPatch: { accessModes: ['ReadWriteOnce'], storageClassName: 'standard' } })]

export const pipelineWithImporterWorkspace = pipeline({ name: 'pipeline-with-importer-workspace', platform }, () => {
  const file_uri = getUri({ d: writeFileArtifact().outputs.out_ds }).outputs.Output
  const dir_uri = getUri({ d: writeDirArtifact().outputs.out_ds }).outputs.Output
  return importStage({ file_uri, dir_uri })
})
