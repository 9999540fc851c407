import { exitHandler, pipeline } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { breakOff, note } from '../steps/outcomes.ts'

/** The last task is told how the work ended. */
export const exitWithStatus: Shape = {
  name: 'exit-with-status',
  pipeline: pipeline({ name: 'exit-with-status' }, () => {
    exitHandler(
      () => breakOff({ message: 'no disk' }),
      (status) => note({ status }),
    )
  }),
  state: 'failed',
  tasks: { note: { state: 'FAILED' } },
}
