import type { Fragment, PipelineSetting } from '@kfp-ts/component'
import { type Finding, isFinding } from './finding.ts'

/** A setting for all of a pipeline, and what is wrong with it. */
export function pipelineSetting(fragment: Fragment, looked: readonly Finding[]): PipelineSetting {
  const findings = looked.filter(isFinding)
  return Object.freeze({ platform: 'kubernetes', fits: 'pipeline', fragment, ...(findings.length > 0 && { findings }) })
}
