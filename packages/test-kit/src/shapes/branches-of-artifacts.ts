import { equals, pipeline, t, when } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { read, write } from '../steps/files.ts'

/** Exactly one of two branches runs, and the file it writes goes on. */
export const branchesOfArtifacts: Shape = {
  name: 'branches-of-artifacts',
  pipeline: pipeline({ name: 'branches-of-artifacts', inputs: { kind: t.string({ default: 'short' }) } }, ({ kind }) => {
    const written = when(equals(kind, 'long'), () => write({ text: 'a long text' })).otherwise(() => write({ text: 'short' }))
    return read({ file: written.outputs.file })
  }),
  outputs: { text: 'short' },
}
