import { readFileSync, writeFileSync } from 'node:fs'
import { component, exitHandler, pipeline, t } from 'kfp-ts'

const write = component({
  name: 'write',
  outputs: { letter: t.artifact() },
  run: async (_inputs, { outputs }) => writeFileSync(outputs.letter.path, 'Dear reader'),
})
const count = component({
  name: 'count',
  inputs: { letter: t.artifact() },
  outputs: { length: t.integer() },
  run: async ({ letter }) => ({ length: readFileSync(letter.path, 'utf8').length }),
})
const tell = component({
  name: 'tell',
  inputs: { status: t.finalStatus() },
  run: async ({ status }) => console.log(status.state),
})

export const artifact = pipeline({ name: 'artifact' }, () => {
  exitHandler(
    () => {
      const written = write({})
      count({ letter: written.outputs.letter })
    },
    (status) => tell({ status }),
  )
})
