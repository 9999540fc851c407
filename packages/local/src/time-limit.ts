import type { IrDocument } from '@kfp-ts/ir'

/** The time limit of an executor in seconds, if the platform document sets one. */
export function timeLimit({ platforms }: IrDocument, executor: string | undefined): number | undefined {
  const seconds = platforms['kubernetes']?.deploymentSpec?.executors?.[executor ?? '']?.['activeDeadlineSeconds']
  return seconds === undefined ? undefined : Number(seconds)
}

/** The time limit of the whole run in seconds, if the platform document sets one. */
export function runDeadline({ platforms }: IrDocument): number | undefined {
  const seconds = platforms['kubernetes']?.pipelineConfig?.['activeDeadlineSeconds']
  return seconds === undefined ? undefined : Number(seconds)
}

/** Fires after so many seconds; `undefined` without a limit, and for one of more than 24 days, which no timer can count. */
export function limitSignal(seconds: number | undefined): AbortSignal | undefined {
  return seconds === undefined || seconds * 1000 >= 2 ** 31 ? undefined : AbortSignal.timeout(seconds * 1000)
}
