import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { component, pipeline, t } from 'kfp-ts'

const componentOutputArtifact = component({
  name: 'component-output-artifact',
  description: 'Writes a dataset to a place of its own choice.',
  outputs: { out_dataset: t.dataset() },
  run: async (_inputs, { outputs }) => {
    const customPath = join(tmpdir(), 'numbers.csv')
    await writeFile(customPath, '1,2,3\n')
    outputs.out_dataset.customPath = customPath
  },
})
const validateInputArtifact = component({
  name: 'validate-input-artifact',
  description: 'Says whether the dataset is what was written.',
  inputs: { in_dataset: t.dataset() },
  outputs: { Output: t.boolean() },
  run: async ({ in_dataset }) => ({ Output: (await readFile(in_dataset.path, 'utf8')) === '1,2,3\n' }),
})

export const pipelineWithCustomPathArtifact = pipeline({ name: 'pipeline-with-custom-path-artifact' }, () => {
  validateInputArtifact({ in_dataset: componentOutputArtifact({}, { cache: false }).outputs.out_dataset })
})
