import { readFile, writeFile } from 'node:fs/promises'
import { component, pipeline, t } from 'kfp-ts'

const genData = component({
  name: 'gen-data',
  outputs: { Output: t.dataset() },
  run: async (_inputs, { outputs }) => {
    outputs.Output.metadata['length'] = 9
    await writeFile(outputs.Output.path, 'some data')
  },
})
const trainModel = component({
  name: 'train-model',
  inputs: { dataset: t.dataset() },
  outputs: { Output: t.model() },
  run: async ({ dataset }, { outputs }) => writeFile(outputs.Output.path, `learnt from ${await readFile(dataset.path, 'utf8')}`),
})

export const pythonicArtifactsTest = pipeline({ name: 'pythonic-artifacts-test' }, () => {
  trainModel({ dataset: genData({}, { cache: false }).outputs.Output }, { cache: false })
})
