import { callSite, type PipelineSetting } from '@kfp-ts/component'
import { pipelineSetting } from './pipeline-setting.ts'
import { mostSeconds, wholeNumber } from './whole-number.ts'

/**
 * Ends a run of the pipeline after so many whole seconds.
 *
 * @example
 * pipeline({ name: 'hello', platform: [deadline(7200)] }, () => {
 *   greet({ name: 'Ada' })
 * })
 */
export function deadline(seconds: number): PipelineSetting {
  const place = { setting: 'deadline', position: callSite(deadline) }
  return pipelineSetting({ activeDeadlineSeconds: seconds }, [wholeNumber(place, ['seconds', seconds], [1, mostSeconds])])
}
