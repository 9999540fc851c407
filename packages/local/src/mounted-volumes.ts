import { existsSync } from 'node:fs'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { IrDocument, Value } from '@kfp-ts/ir'
import type { TaskPath } from '@kfp-ts/runs'
import { problem } from './codes.ts'

const volumeSettings = ['pvcMount', 'emptyDirMounts', 'genericEphemeralVolume', 'secretAsVolume', 'configMapAsVolume'] as const

/**
 * What an executor mounts that this machine lacks (KF5070).
 * A mount path is absolute and belongs to the image: making it here would write to the root of someone's machine, so a task runs without it.
 */
export function missingVolumes({ platforms }: IrDocument, executor: string | undefined, task: TaskPath): readonly Diagnostic[] {
  const settings = platforms['kubernetes']?.deploymentSpec?.executors?.[executor ?? ''] ?? {}
  const mounts = volumeSettings.flatMap((name) => (settings[name] ?? []) as readonly { readonly mountPath?: Value }[])
  const paths = mounts.map(({ mountPath }) => String(mountPath)).filter((path) => !existsSync(path))
  return [...new Set(paths)].map((path) => problem('KF5070', [task, path]))
}

/** The time limit of an executor in seconds, if the platform document sets one. */
export function timeLimit({ platforms }: IrDocument, executor: string | undefined): number | undefined {
  const seconds = platforms['kubernetes']?.deploymentSpec?.executors?.[executor ?? '']?.['activeDeadlineSeconds']
  return seconds === undefined ? undefined : Number(seconds)
}
