import { readFile, writeFile } from 'node:fs/promises'
import { component, pipeline, t } from 'kfp-ts'

const coreComp = component({
  name: 'core-comp',
  description: 'Writes a dataset.',
  outputs: { dataset: t.dataset() },
  run: async (_inputs, { outputs }) => writeFile(outputs.dataset.path, 'foo'),
})
const crustComp = component({
  name: 'crust-comp',
  description: 'Shows a dataset.',
  inputs: { input: t.dataset() },
  run: async ({ input }, { log }) => log(await readFile(input.path, 'utf8')),
})
const always = { cache: false }
const core = pipeline({ name: 'core' }, () => ({ Output: coreComp({}, always).outputs.dataset }))
const mantle = pipeline({ name: 'mantle' }, () => core({}, always))

export const artifactPipeline = pipeline({ name: 'artifact-pipeline' }, () => {
  crustComp({ input: mantle({}, always).outputs.Output }, always)
})
