import type { IrDocument } from '@kfp-ts/ir'

/** The time limit of an executor in seconds, if the platform document sets one. */
export function timeLimit({ platforms }: IrDocument, executor: string | undefined): number | undefined {
  const seconds = platforms['kubernetes']?.deploymentSpec?.executors?.[executor ?? '']?.['activeDeadlineSeconds']
  return seconds === undefined ? undefined : Number(seconds)
}
