import { existsSync } from 'node:fs'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { ContainerSpec } from '@kfp-ts/ir'
import { problem } from './codes.ts'
import { settingEntries } from './executor-settings.ts'
import { claimMounts, type MountedIn, pathPattern } from './mounts.ts'
import type { Unit } from './placed-task.ts'
import type { Contained } from './runner.ts'

/** A kind of volume that comes from the cluster: the list of a document that mounts it. */
export type ForeignVolume = 'pvcMount' | 'secretAsVolume' | 'configMapAsVolume'

/**
 * What a task speaks of that its executor mounts and this machine lacks (KF5070).
 * A mount path is absolute and belongs to the image: making it here would write to the root of someone's machine, so a task runs without it.
 */
export function missingVolumes(
  { document, job }: MountedIn,
  { unit, container }: Contained,
  elsewhere: readonly ForeignVolume[],
): readonly Diagnostic[] {
  const { task } = unit
  const made = new Set(claimMounts(job, unit).map(({ path }) => path))
  const mounts = elsewhere.flatMap((list) => settingEntries(document, task.component, list)).filter(({ optional }) => optional !== true)
  const spoken = textsOf(unit, container)
  const paths = mounts.map(({ mountPath }) => String(mountPath)).filter((path) => !made.has(path) && !existsSync(path))
  return [...new Set(paths)].filter((path) => pathPattern([path]).test(spoken)).map((path) => problem('KF5070', [task.path, path]))
}

/** Everything a task is told, one thing a line. What an embedded body says is compressed and cannot be seen. */
function textsOf({ inputs }: Unit, { command = [], args = [], env = [] }: ContainerSpec): string {
  const values = Object.values(inputs.parameters).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
  return [...values, ...command, ...args, ...env.map(({ value }) => value)].join('\n')
}
