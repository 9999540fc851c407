import { parallelFor, pipeline } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { merge, write } from '../steps/files.ts'

/** The files of all turns, as one list. */
export const fanInOfArtifacts: Shape = {
  name: 'fan-in-of-artifacts',
  pipeline: pipeline({ name: 'fan-in-of-artifacts' }, () => {
    const written = parallelFor(['one', 'two', 'three'], (word) => write({ text: word }))
    return merge({ files: written.outputs.file })
  }),
  outputs: { text: 'one two three' },
}
