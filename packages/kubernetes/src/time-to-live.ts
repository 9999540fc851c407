import { callSite, type PipelineSetting } from '@kfp-ts/component'
import { problem } from './codes.ts'
import { pipelineSetting } from './pipeline-setting.ts'
import { mostSeconds, wholeNumber } from './whole-number.ts'

/** How long the workflow of a run is kept, in whole seconds. */
export interface TimeToLive {
  /** However it ended. */
  readonly afterFinish?: number
  /** Counts before `afterFinish` where a run succeeded. */
  readonly afterSuccess?: number
  /** Counts before `afterFinish` where a run failed. */
  readonly afterFailure?: number
}

/**
 * Deletes the workflow of a run some time after it has ended; its record in Kubeflow stays.
 *
 * @example
 * pipeline({ name: 'hello', platform: [timeToLive({ afterSuccess: 3600, afterFailure: 86400 })] }, () => {
 *   greet({ name: 'Ada' })
 * })
 */
export function timeToLive({ afterFinish, afterSuccess, afterFailure }: TimeToLive): PipelineSetting {
  const place = { setting: 'timeToLive', position: callSite(timeToLive) }
  const given = Object.entries({ afterFinish, afterSuccess, afterFailure }).filter(([, seconds]) => seconds !== undefined)
  const fragment = {
    ...(afterFinish !== undefined && { resourceTtlOnCompletion: afterFinish }),
    ...(afterSuccess !== undefined && { resourceTtlOnSuccess: afterSuccess }),
    ...(afterFailure !== undefined && { resourceTtlOnFailure: afterFailure }),
  }
  return pipelineSetting(fragment, [
    given.length === 0 ? problem('KF1076', [place.setting, 'afterFinish, afterSuccess or afterFailure'], place) : undefined,
    ...given.map(([field, seconds]) => wholeNumber(place, [field, seconds], [1, mostSeconds])),
  ])
}
