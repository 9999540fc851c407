import { readdir, writeFile } from 'node:fs/promises'
import { component, importer, pipeline, t } from 'kfp-ts'

const buildModelCar = component({
  name: 'build-model-car',
  description: 'Makes an image that holds nothing but a model.',
  outputs: { model: t.model() },
  run: async (_inputs, { outputs }) => writeFile(outputs.model.path, 'FROM scratch\nCOPY models /models\n'),
})
const getModelFilesList = component({
  name: 'get-model-files-list',
  description: 'Lists the files of a model.',
  inputs: { input_model: t.model() },
  outputs: { Output: t.string() },
  run: async ({ input_model }) => ({ Output: (await readdir(input_model.path)).join('\n') }),
})

export const pipelineWithModelcarModel = pipeline(
  { name: 'pipeline-with-modelcar-model', inputs: { model_uri: t.string({ default: 'oci://registry.domain.local/modelcar:test' }) } },
  ({ model_uri }) => {
    const always = { cache: false }
    buildModelCar({}, always)
    getModelFilesList({ input_model: importer({ uri: model_uri, type: t.model() }).outputs.artifact }, always)
  },
)
