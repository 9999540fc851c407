import { parallelFor, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { merge, write } from '../steps/files.ts'

const writeAll = pipeline({ name: 'write-all', inputs: { words: t.list(t.string()) } }, ({ words }) => {
  const { file } = parallelFor(words, (word) => write({ text: word })).outputs
  return { files: file }
})
const mergeAll = pipeline({ name: 'merge-all', inputs: { files: t.list(t.dataset()) } }, ({ files }) => merge({ files }))

/** A list of files out of one pipeline and into another. */
export const artifactLists: Shape = {
  name: 'artifact-lists',
  pipeline: pipeline({ name: 'artifact-lists' }, () => {
    const written = writeAll({ words: ['x', 'y'] })
    return mergeAll({ files: written.outputs.files })
  }),
  outputs: { text: 'x y' },
}
