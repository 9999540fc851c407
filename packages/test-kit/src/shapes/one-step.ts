import { pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { say } from '../steps/words.ts'

/** A single call. */
export const oneStep: Shape = {
  name: 'one-step',
  pipeline: pipeline(
    { name: 'one-step', displayName: 'One step', description: 'Says one thing.', inputs: { message: t.string({ description: 'What to say.' }) } },
    ({ message }) => say({ message }),
  ),
  parameters: { message: 'it’s "done"' },
  outputs: { said: 'it’s "done"' },
}
