import { writeFile } from 'node:fs/promises'
import { component, parallelFor, pipeline, t } from 'kfp-ts'

const makeArtifact = component({
  name: 'make-artifact',
  inputs: { data: t.string() },
  outputs: { Output: t.artifact() },
  run: async ({ data }, { outputs }) => writeFile(outputs.Output.path, data),
})
const makeDataset = component({
  name: 'make-dataset',
  inputs: { data: t.string() },
  outputs: { Output: t.dataset() },
  run: async ({ data }, { outputs }) => writeFile(outputs.Output.path, data),
})
const printArtifactName = component({
  name: 'print-artifact-name',
  inputs: { artifact: t.artifact() },
  outputs: { Output: t.string() },
  run: async ({ artifact }) => ({ Output: artifact.uri }),
})

const inputs = { texts: t.list(t.string(), { default: ['Hello', ',', ' ', 'world!'] }) }
const makeArtifacts = pipeline({ name: 'make-artifacts', inputs }, ({ texts }) => parallelFor(texts, (data) => makeArtifact({ data })))
const makeDatasets = pipeline({ name: 'make-datasets', inputs }, ({ texts }) => parallelFor(texts, (data) => makeDataset({ data })))

export const parallelforArtifacts = pipeline({ name: 'pipeline-parallelfor-artifacts' }, () => {
  parallelFor(makeArtifacts().outputs.Output, (artifact) => printArtifactName({ artifact }))
  parallelFor(makeDatasets().outputs.Output, (artifact) => printArtifactName({ artifact }))
})
