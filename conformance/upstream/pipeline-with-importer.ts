import { copyFile } from 'node:fs/promises'
import { component, equals, importer, pipeline, t, when } from 'kfp-ts'

const train = component({
  name: 'train',
  inputs: { dataset: t.dataset() },
  outputs: { scalar: t.string(), model: t.model() },
  run: async ({ dataset }, { outputs }) => {
    await copyFile(dataset.path, outputs.model.path)
    return { scalar: '123' }
  },
})

export const pipelineWithImporter = pipeline(
  { name: 'pipeline-with-importer', inputs: { dataset2: t.string({ default: 'gs://ml-pipeline-playground/shakespeare2.txt' }) } },
  ({ dataset2 }) => {
    const uri = 'gs://ml-pipeline-playground/shakespeare1.txt'
    const trained = train({ dataset: importer({ uri, type: t.dataset(), metadata: { key: 'value' } }).outputs.artifact })
    when(equals(trained.outputs.scalar, '123'), () => {
      train({ dataset: importer({ uri: dataset2, type: t.dataset(), reimport: true }).outputs.artifact })
    })
  },
)
