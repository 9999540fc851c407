import { parallelFor, pipeline } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { write } from '../steps/files.ts'
import { say } from '../steps/words.ts'

/** A loop over structs that are written down; their fields go to different steps. */
export const staticLoopOfStructs: Shape = {
  name: 'static-loop-of-structs',
  pipeline: pipeline({ name: 'static-loop-of-structs' }, () => {
    parallelFor(
      [
        { title: 'small', content: 'a' },
        { title: 'large', content: 'aaa' },
      ],
      (job) => {
        write({ text: job.content })
        say({ message: job.title })
      },
    )
  }),
  tasks: { 'for-loop-2/0/say': { said: 'small' }, 'for-loop-2/1/say': { said: 'large' } },
}
