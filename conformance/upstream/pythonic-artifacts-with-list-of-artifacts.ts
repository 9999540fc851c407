import { readFile, writeFile } from 'node:fs/promises'
import { component, parallelFor, pipeline, t } from 'kfp-ts'

const makeDataset = component({
  name: 'make-dataset',
  inputs: { text: t.string() },
  outputs: { Output: t.dataset() },
  run: async ({ text }, { outputs }) => writeFile(outputs.Output.path, text),
})
const joinDatasets = component({
  name: 'join-datasets',
  inputs: { datasets: t.list(t.dataset()) },
  outputs: { Output: t.dataset() },
  run: async ({ datasets }, { outputs }) => {
    const texts = await Promise.all(datasets.map(({ path }) => readFile(path, 'utf8')))
    await writeFile(outputs.Output.path, texts.join(''))
  },
})

export const makeAndJoinDatasets = pipeline(
  { name: 'make-and-join-datasets', inputs: { texts: t.list(t.string(), { default: ['Hello', ',', ' ', 'world!'] }) } },
  ({ texts }) => joinDatasets({ datasets: parallelFor(texts, (text) => makeDataset({ text })).outputs.Output }),
)
