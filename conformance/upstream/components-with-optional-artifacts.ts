import { component, importer, pipeline, t } from 'kfp-ts'

const customArtifactPrinter = component({
  name: 'custom-artifact-printer',
  inputs: { artifact: t.artifact({ optional: true }) },
  run: async ({ artifact }, { log }) => log(artifact?.uri ?? 'No artifact provided!'),
})
const pythonArtifactPrinter = component({
  name: 'python-artifact-printer',
  inputs: { artifact: t.artifact({ optional: true }) },
  run: async ({ artifact }, { log }) => log(artifact?.uri ?? 'No artifact provided!'),
})
const innerPipeline = pipeline({ name: 'inner-pipeline', inputs: { dataset: t.dataset({ optional: true }) } }, ({ dataset }) => {
  pythonArtifactPrinter({ artifact: dataset })
})

export const optionalArtifactPipeline = pipeline(
  { name: 'optional-artifact-pipeline', inputs: { dataset1: t.dataset({ optional: true }) } },
  ({ dataset1 }) => {
    innerPipeline({ dataset: importer({ uri: 'gs://ml-pipeline-playground/shakespeare1.txt', type: t.dataset() }).outputs.artifact })
    innerPipeline()
    customArtifactPrinter({ artifact: dataset1 })
    customArtifactPrinter()
  },
)
