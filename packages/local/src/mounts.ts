import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { IrDocument } from '@kfp-ts/ir'
import { settingEntries } from './executor-settings.ts'
import type { Job } from './job.ts'
import type { Unit } from './placed-task.ts'
import { claimFolder, folderName } from './volume-task.ts'

/** A folder of the run that stands for a path in a container. */
export interface Mount {
  readonly path: string
  readonly folder: string
}
/** What the mounts of a task are looked up in. */
export interface MountedIn {
  readonly document: IrDocument
  readonly job: Job
}

/** The mounts of claims that the run itself has made. */
export function claimMounts(job: Job, { claims = [] }: Unit): readonly Mount[] {
  return claims.flatMap(({ claim, path, subPath }) => {
    const folder = claimFolder(job, claim)
    return folder === undefined ? [] : [{ path, folder: join(folder, join('/', subPath)) }]
  })
}

/** All mounts of an attempt at a task: claims that the run has made, and volumes that live as long as the attempt. Their folders are there. */
export function mountsOf({ document, job }: MountedIn, unit: Unit, attempt: string): readonly Mount[] {
  const { component } = unit.task
  const own = ['emptyDirMounts', 'genericEphemeralVolume'].flatMap((list) => settingEntries(document, component, list))
  const mounts = [
    ...claimMounts(job, unit),
    ...own.map(({ volumeName = '', mountPath = '' }) => ({
      path: String(mountPath),
      folder: join(attempt, 'volumes', folderName(String(volumeName))),
    })),
  ]
  for (const { folder } of mounts) mkdirSync(folder, { recursive: true })
  // The longest first: one mount may lie in another.
  return mounts.filter(({ path }) => path.length > 1).toSorted((a, b) => b.path.length - a.path.length)
}

/** A text that speaks of mount paths, speaking of their folders: `/data/x` and `--out=/data`, not `/database` and `/mnt/data`. */
export function relocated(text: string, mounts: readonly Mount[]): string {
  // The embedded body of one of our own components: its letters mean nothing.
  if (mounts.length === 0 || /^[A-Za-z0-9+/=]{200,}$/.test(text)) return text
  const paths = new Map(mounts.map(({ path, folder }) => [path.replace(/\/+$/, ''), folder]))
  return text.replaceAll(pathPattern([...paths.keys()]), (path) => paths.get(path) ?? path)
}

/** Finds paths in a text, each with what lies below it. */
export function pathPattern(paths: readonly string[]): RegExp {
  const exact = paths.map((path) => path.replace(/\/+$/, '').replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`(?<![\\w.-])(?:${exact.join('|')})(?![\\w.-])`, 'g')
}
