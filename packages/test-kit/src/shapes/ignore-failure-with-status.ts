import { pipeline } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { breakOff, note } from '../steps/outcomes.ts'

/** A step that is told how the one before it ended. */
export const ignoreFailureWithStatus: Shape = {
  name: 'ignore-failure-with-status',
  pipeline: pipeline({ name: 'ignore-failure-with-status' }, () => {
    const broken = breakOff({ message: 'no disk' })
    note({ status: broken.status }, { ignoreUpstreamFailure: true })
  }),
  state: 'failed',
  tasks: { note: { state: 'FAILED' } },
}
