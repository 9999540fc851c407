import type { Fragment, PipelineSetting } from '@kfp-ts/component'
import { type Finding, isFinding } from './finding.ts'

/** A setting for all of a pipeline, and what is wrong with it. */
export function pipelineSetting(fragment: Fragment, looked: readonly Finding[]): PipelineSetting {
  return Object.freeze({ platform: 'kubernetes', fits: 'pipeline', fragment, findings: looked.filter(isFinding) })
}
