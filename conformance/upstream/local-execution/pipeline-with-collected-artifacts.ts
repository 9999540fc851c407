import { readFile, writeFile } from 'node:fs/promises'
import { component, parallelFor, pipeline, t } from 'kfp-ts'

const writeArtifact = component({
  name: 'write-artifact',
  inputs: { index: t.integer() },
  outputs: { out: t.artifact() },
  run: async ({ index }, { outputs }) => writeFile(outputs.out.path, `${index}`),
})
const readAndJoin = component({
  name: 'read-and-join',
  inputs: { artifacts: t.list(t.artifact()) },
  outputs: { Output: t.string() },
  run: async ({ artifacts }) => ({ Output: (await Promise.all(artifacts.map(({ path }) => readFile(path, 'utf8')))).join(',') }),
})

export const pipelineWithCollectedArtifacts = pipeline({ name: 'pipeline-with-collected-artifacts' }, () => {
  const written = parallelFor([0, 1, 2], (index) => writeArtifact({ index }))
  return readAndJoin({ artifacts: written.outputs.out })
})
