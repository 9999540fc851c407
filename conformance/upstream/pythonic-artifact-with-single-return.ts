import { readFile, writeFile } from 'node:fs/promises'
import { component, importer, pipeline, t } from 'kfp-ts'

const makeLanguageModel = component({
  name: 'make-language-model',
  description: 'Counts words.',
  inputs: { text_dataset: t.dataset() },
  outputs: { Output: t.model() },
  run: async ({ text_dataset }, { outputs }) => {
    const words = (await readFile(text_dataset.path, 'utf8')).split(/\s+/)
    await writeFile(outputs.Output.path, `${words.length}`)
  },
})

export const makeLanguageModelPipeline = pipeline({ name: 'make-language-model-pipeline' }, () => {
  const uri = 'gs://ml-pipeline-playground/shakespeare1.txt'
  return makeLanguageModel({ text_dataset: importer({ uri, type: t.dataset(), metadata: { key: 'value' } }).outputs.artifact })
})
