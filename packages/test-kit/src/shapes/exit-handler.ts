import { exitHandler, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { breakOff } from '../steps/outcomes.ts'
import { say } from '../steps/words.ts'

/** The last task runs although the work broke off. */
export const exitHandling: Shape = {
  name: 'exit-handler',
  pipeline: pipeline({ name: 'exit-handler', inputs: { message: t.string({ default: 'out of memory' }) } }, ({ message }) => {
    exitHandler(
      () => {
        const first = say({ message })
        breakOff({ message: first.outputs.said })
      },
      () => say({ message }),
      { displayName: 'guarded' },
    )
  }),
  state: 'failed',
  tasks: { say: { said: 'out of memory' } },
}
