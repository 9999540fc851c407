import { exitHandler, parallelFor, pipeline } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { square } from '../steps/numbers.ts'
import { breakOff, note } from '../steps/outcomes.ts'

/** Two pieces of work, each with its own last task; one has a loop. */
export const twoExitHandlers: Shape = {
  name: 'two-exit-handlers',
  pipeline: pipeline({ name: 'two-exit-handlers' }, () => {
    exitHandler(
      () => breakOff(),
      (status) => note({ status }),
    )
    exitHandler(
      () => parallelFor([1, 2], (number) => void square({ number })),
      (status) => note({ status }),
    )
  }),
  tasks: { note: { state: 'SUCCEEDED' }, 'note-2': { state: 'SUCCEEDED' }, 'exit-handler-2/for-loop-4/1/square': { result: 4 } },
}
