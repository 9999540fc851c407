import { existsSync } from 'node:fs'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { ContainerSpec, IrDocument, Value } from '@kfp-ts/ir'
import { problem } from './codes.ts'
import type { ContainerWork } from './container-work.ts'
import type { Unit } from './placed-task.ts'

const volumeSettings = ['pvcMount', 'emptyDirMounts', 'genericEphemeralVolume', 'secretAsVolume', 'configMapAsVolume'] as const

/**
 * What a task speaks of that its executor mounts and this machine lacks (KF5070).
 * A mount path is absolute and belongs to the image: making it here would write to the root of someone's machine, so a task runs without it.
 */
export function missingVolumes({ platforms }: IrDocument, { unit, container }: Pick<ContainerWork, 'unit' | 'container'>): readonly Diagnostic[] {
  const { task } = unit
  const settings = platforms['kubernetes']?.deploymentSpec?.executors?.[task.component.executorLabel ?? ''] ?? {}
  const mounts = volumeSettings.flatMap((name) => (settings[name] ?? []) as readonly { readonly mountPath?: Value }[])
  const spoken = textsOf(unit, container)
  const paths = mounts.map(({ mountPath }) => String(mountPath)).filter((path) => speaksOf(spoken, path) && !existsSync(path))
  return [...new Set(paths)].map((path) => problem('KF5070', [task.path, path]))
}

/** Everything a task is told, one thing a line. What an embedded body says is compressed and cannot be seen. */
function textsOf({ inputs }: Unit, { command = [], args = [], env = [] }: ContainerSpec): string {
  const values = Object.values(inputs.parameters).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
  return [...values, ...command, ...args, ...env.map(({ value }) => value)].join('\n')
}

/** Whether a text names a path or something below it: `/data/x` and `--out=/data` do for `/data`; `/database` and `/mnt/data` do not. */
function speaksOf(text: string, path: string): boolean {
  const exact = path.replace(/\/+$/, '').replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return new RegExp(`(?<![\\w.-])${exact}(?![\\w.-])`).test(text)
}
