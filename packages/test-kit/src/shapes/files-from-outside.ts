import { readFile } from 'node:fs/promises'
import { component, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'

const describe = component({
  name: 'describe',
  inputs: { letter: t.dataset(), picture: t.artifact({ optional: true, description: 'Shown beside the letter.' }) },
  outputs: { text: t.string() },
  run: async ({ letter, picture }) => ({
    text: `${(await readFile(letter.path, 'utf8')).trim()} ${picture === undefined ? 'No picture.' : 'A picture.'}`,
  }),
})

/** Files that whoever starts the pipeline brings; one may be left out. */
export const filesFromOutside: Shape = {
  name: 'files-from-outside',
  pipeline: pipeline(
    {
      name: 'files-from-outside',
      description: 'Describes a letter twice.',
      inputs: { letter: t.dataset({ description: 'What to read.' }), picture: t.html({ optional: true }) },
    },
    ({ letter, picture }) => {
      const both = describe({ letter, picture })
      const alone = describe({ letter })
      return { both: both.outputs.text, alone: alone.outputs.text }
    },
  ),
  artifacts: { letter: 'fixture/letter.txt', picture: 'package.json' },
  outputs: { both: 'A letter. A picture.', alone: 'A letter. No picture.' },
}
