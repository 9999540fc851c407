import { readFile } from 'node:fs/promises'
import { component, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'

const open = component({
  name: 'open',
  files: { letter: '../../fixture/letter.txt' },
  inputs: { suffix: t.string() },
  outputs: { text: t.string() },
  run: async ({ suffix }, { files }) => ({ text: `${(await readFile(files.letter, 'utf8')).trim()}${suffix}` }),
})

/** A file that travels with the body of a step. */
export const carriedFiles: Shape = {
  name: 'carried-files',
  pipeline: pipeline({ name: 'carried-files' }, () => open({ suffix: '!' })),
  outputs: { text: 'A letter.!' },
}
