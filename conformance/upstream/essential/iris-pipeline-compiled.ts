import { copyFile, writeFile } from 'node:fs/promises'
import { component, pipeline, t } from 'kfp-ts'

const createDataset = component({
  name: 'create-dataset',
  description: 'Writes down some flowers.',
  outputs: { iris_dataset: t.dataset() },
  run: async (_inputs, { outputs }) => writeFile(outputs.iris_dataset.path, '5.1,3.5,1.4,0.2,setosa\n'),
})
const normalizeDataset = component({
  name: 'normalize-dataset',
  description: 'Scales the measurements.',
  inputs: { input_iris_dataset: t.dataset(), standard_scaler: t.boolean() },
  outputs: { normalized_iris_dataset: t.dataset() },
  run: async ({ input_iris_dataset }, { outputs }) => copyFile(input_iris_dataset.path, outputs.normalized_iris_dataset.path),
})
const trainModel = component({
  name: 'train-model',
  description: 'Finds the nearest neighbours.',
  inputs: { normalized_iris_dataset: t.dataset(), n_neighbors: t.integer() },
  outputs: { model: t.model(), metrics: t.classificationMetrics() },
  run: async ({ normalized_iris_dataset, n_neighbors }, { outputs }) => {
    outputs.model.metadata['neighbors'] = n_neighbors
    await copyFile(normalized_iris_dataset.path, outputs.model.path)
  },
})

export const irisTrainingPipeline = pipeline(
  { name: 'iris-training-pipeline', inputs: { standard_scaler: t.boolean({ default: true }), neighbors: t.integer({ default: 3 }) } },
  ({ standard_scaler, neighbors }) => {
    const always = { cache: false }
    const { iris_dataset } = createDataset({}, always).outputs
    const { normalized_iris_dataset } = normalizeDataset({ input_iris_dataset: iris_dataset, standard_scaler }, always).outputs
    trainModel({ normalized_iris_dataset, n_neighbors: neighbors }, always)
  },
)
