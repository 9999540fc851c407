import { readFile, writeFile } from 'node:fs/promises'
import { component, t } from 'kfp-ts'

export const datasetJoiner = component({
  name: 'dataset-joiner',
  description: 'Joins two datasets into one.',
  inputs: { dataset_a: t.dataset({ description: 'What comes first.' }), dataset_b: t.dataset({ description: 'What comes last.' }) },
  outputs: { Output: t.string({ description: 'Both texts.' }), out_dataset: t.dataset() },
  run: async ({ dataset_a, dataset_b }, { outputs }) => {
    const texts = await Promise.all([dataset_a, dataset_b].map(({ path }) => readFile(path, 'utf8')))
    await writeFile(outputs.out_dataset.path, texts.join(''))
    return { Output: texts.join('') }
  },
})
