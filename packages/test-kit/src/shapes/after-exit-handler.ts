import { exitHandler, pipeline } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { breakOff } from '../steps/outcomes.ts'
import { say } from '../steps/words.ts'

/** A step that waits for a whole guarded block. */
export const afterExitHandler: Shape = {
  name: 'after-exit-handler',
  pipeline: pipeline({ name: 'after-exit-handler' }, () => {
    const guarded = exitHandler(
      () => breakOff(),
      () => say({ message: 'tidied up' }),
    )
    say({ message: 'later' }, { after: [guarded] })
  }),
  tasks: { say: { said: 'tidied up' }, 'say-2': { said: 'later' } },
}
