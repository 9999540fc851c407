import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Tags } from './model-registry.ts'
import type { Run } from './tracking-data.ts'

/** The problem of a run that has another value for one of these parameters already (KF8524). */
export function changedParam({ params: written }: Pick<Run, 'params'>, params: Tags): ApiError | undefined {
  const problems = Object.entries(params).flatMap(([key, value]) => {
    const before = written[key]
    return before === undefined || before === value ? [] : [problem('KF8524', [key, before, value])]
  })
  return problems.length === 0 ? undefined : new ApiError(problems)
}
