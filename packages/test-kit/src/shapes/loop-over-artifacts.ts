import { parallelFor, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { read, write } from '../steps/files.ts'
import { join } from '../steps/words.ts'

const writeAll = pipeline({ name: 'write-all', inputs: { words: t.list(t.string()) } }, ({ words }) => {
  const { file } = parallelFor(words, (word) => write({ text: word })).outputs
  return { files: file }
})

/** A loop over the files that a pipeline gave; the texts in them, gathered. */
export const loopOverArtifacts: Shape = {
  name: 'loop-over-artifacts',
  pipeline: pipeline({ name: 'loop-over-artifacts' }, () => {
    const written = writeAll({ words: ['x', 'y'] })
    const texts = parallelFor(written.outputs.files, (file) => read({ file }))
    return join({ words: texts.outputs.text })
  }),
  codes: ['KF3518'],
  outputs: { joined: 'x y' },
}
