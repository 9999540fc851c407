import { readFile, writeFile } from 'node:fs/promises'
import { component, pipeline, t } from 'kfp-ts'

const download = component({
  name: 'download-dataset-and-upload-as-artifact',
  description: 'Keeps a public dataset as an artifact.',
  inputs: { dataset_repo: t.string(), dataset_name: t.string() },
  outputs: { output_dataset: t.dataset() },
  run: async ({ dataset_repo, dataset_name }, { outputs }) => writeFile(outputs.output_dataset.path, `${dataset_repo}/${dataset_name}`),
})
const printDatasetInfo = component({
  name: 'print-dataset-info',
  inputs: { dataset: t.dataset() },
  run: async ({ dataset }, { log }) => log(await readFile(dataset.path, 'utf8')),
})

const inputs = { dataset_repo: t.string({ default: 'google/frames-benchmark' }), dataset_name: t.string({ default: '' }) }

export const pipelineWithDatasets = pipeline({ name: 'pipeline-with-datasets', inputs }, ({ dataset_repo, dataset_name }) => {
  printDatasetInfo({ dataset: download({ dataset_repo, dataset_name }).outputs.output_dataset })
})
