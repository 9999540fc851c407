import { equals, exitHandler, parallelFor, pipeline, t, when } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { breakOff, note } from '../steps/outcomes.ts'

/** A last task inside a branch, and one in every turn of a loop, each told how its own work ended. */
export const nestedExitHandlers: Shape = {
  name: 'nested-exit-handlers',
  pipeline: pipeline({ name: 'nested-exit-handlers', inputs: { mode: t.string({ default: 'guarded' }) } }, ({ mode }) => {
    when(equals(mode, 'guarded'), () => {
      exitHandler(
        () => breakOff(),
        (status) => note({ status }),
      )
    })
    parallelFor(['', 'no disk'], (message) => {
      exitHandler(
        () => breakOff({ message }),
        (status) => note({ status }),
      )
    })
  }),
  state: 'failed',
  tasks: {
    'condition-1/note': { state: 'SUCCEEDED' },
    'for-loop-4/0/scope-5/note-2': { state: 'SUCCEEDED' },
    'for-loop-4/1/scope-5/note-2': { state: 'FAILED' },
  },
}
