import { readFile, writeFile } from 'node:fs/promises'
import { component, importer, pipeline, t } from 'kfp-ts'

const vertexModel = t.artifact({ schemaTitle: 'google.VertexModel', schemaVersion: '0.0.0' })
const vertexDataset = t.artifact({ schemaTitle: 'google.VertexDataset', schemaVersion: '0.0.0' })

const modelProducer = component({
  name: 'model-producer',
  outputs: { model: vertexModel },
  run: async (_inputs, { outputs }) => writeFile(outputs.model.path, 'a model'),
})
const modelConsumer = component({
  name: 'model-consumer',
  inputs: { model: vertexModel, dataset: vertexDataset },
  run: async ({ model, dataset }, { log }) => log(`${await readFile(model.path, 'utf8')} and ${dataset.uri}`),
})

export const pipelineWithGoogleTypes = pipeline({ name: 'pipeline-with-google-types' }, () => {
  const uri = 'gs://ml-pipeline-playground/shakespeare1.txt'
  const dataset = importer({ uri, type: vertexDataset, metadata: { key: 'value' } }).outputs.artifact
  modelConsumer({ model: modelProducer().outputs.model, dataset })
})
