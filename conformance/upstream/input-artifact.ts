import { readFile } from 'node:fs/promises'
import { component, t } from 'kfp-ts'

export const inputArtifact = component({
  name: 'input-artifact',
  description: 'Shows a dataset.',
  inputs: { data: t.dataset() },
  run: async ({ data }, { log }) => log(`${data.path}: ${await readFile(data.path, 'utf8')}`),
})
