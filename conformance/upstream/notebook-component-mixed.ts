import { copyFile, stat, writeFile } from 'node:fs/promises'
import { component, pipeline, t } from 'kfp-ts'

const preprocess = component({
  name: 'preprocess',
  description: 'Takes surplus spaces out of a text.',
  inputs: { text: t.string() },
  outputs: { dataset: t.dataset() },
  run: async ({ text }, { outputs }) => writeFile(outputs.dataset.path, text.replaceAll(/\s+/g, ' ')),
})
const trainModel = component({
  name: 'train-model',
  description: 'Upstream runs a notebook here.',
  inputs: { cleaned_text: t.dataset() },
  outputs: { model: t.model() },
  run: async ({ cleaned_text }, { outputs }) => copyFile(cleaned_text.path, outputs.model.path),
})
const evaluateModel = component({
  name: 'evaluate-model',
  inputs: { model_text: t.model() },
  outputs: { metrics: t.metrics() },
  run: async ({ model_text }, { outputs }) => {
    outputs.metrics.metadata['size'] = (await stat(model_text.path)).size
  },
})

export const nbMixed = pipeline({ name: 'nb-mixed', inputs: { text: t.string({ default: 'Hello   world' }) } }, ({ text }) => {
  const always = { cache: false }
  const { dataset } = preprocess({ text }, always).outputs
  const { model } = trainModel({ cleaned_text: dataset }, always).outputs
  evaluateModel({ model_text: model }, always)
})
