import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { settingEntries } from '../executor-settings.ts'
import { workspaceOf } from '../job.ts'
import { localPath } from '../local-path.ts'
import { type Mount, mountsOf } from '../mounts.ts'
import type { Unit } from '../placed-task.ts'
import type { RunPlace } from '../runner.ts'
import { claimFolder, folderName } from '../volume-task.ts'
import { quantity } from './quantity.ts'

/** What a container sees of this machine. */
export interface ContainerFolders {
  readonly readable: readonly Mount[]
  readonly writable: readonly Mount[]
  /** Paths in memory, with the options of their mounts. */
  readonly memory: { readonly [path: string]: string }
}

/**
 * The folders of an attempt, at the paths that they have here, so that every path means the same inside and outside. Of its run it may write its own
 * folder and what is shared; what other tasks left it may read. Claims and empty folders lie where the task mounts them.
 */
export function containerFolders(run: RunPlace, unit: Unit, attempt: string): ContainerFolders {
  const { job, stateFolder } = run
  const memory = memoryFolders(run, unit)
  const workspace = workspaceOf(job)
  const shared = [attempt, ...(existsSync(workspace) ? [workspace] : []), ...(stateFolder === undefined ? [] : [stateFolder])]
  const own = mountsOf(run, unit, attempt).filter(({ path }) => !(path in memory))
  return {
    readable: [job.folder, ...artifactsElsewhere(run, unit), ...volumesHere(run, unit)].map(samePath),
    writable: [...shared.map(samePath), ...own, ...claimsElsewhere(run, unit)],
    memory,
  }
}

/** Lets any user write where an attempt leaves its outputs. */
export function openToAll(attempt: string): void {
  for (const folder of [attempt, join(attempt, 'parameters'), join(attempt, 'artifacts')]) chmodSync(folder, 0o777)
}

export function samePath(path: string): Mount {
  return { path, folder: path }
}

function memoryFolders({ document }: RunPlace, { task }: Unit): { readonly [path: string]: string } {
  const inMemory = settingEntries(document, task.component, 'emptyDirMounts').filter(({ medium }) => medium === 'Memory')
  return Object.fromEntries(inMemory.map(({ mountPath, sizeLimit }) => [String(mountPath), tmpfsOptions(sizeLimit)]))
}

function tmpfsOptions(sizeLimit: unknown): string {
  const bytes = quantity(String(sizeLimit ?? ''))
  return `mode=1777,exec${bytes === undefined ? '' : `,size=${Math.round(bytes)}`}`
}

function artifactsElsewhere({ job }: RunPlace, { inputs }: Unit): readonly string[] {
  const paths = Object.values(inputs.artifacts)
    .flat()
    .map((artifact) => localPath(job.folder, artifact) ?? '')
  return paths.filter((path) => path.startsWith('/') && !path.startsWith(`${job.folder}/`) && existsSync(path))
}

/** Secrets and settings that somebody has put where the task mounts them. */
function volumesHere({ document }: RunPlace, { task }: Unit): readonly string[] {
  const mounts = ['secretAsVolume', 'configMapAsVolume'].flatMap((list) => settingEntries(document, task.component, list))
  return mounts.map(({ mountPath }) => String(mountPath)).filter((path) => existsSync(path))
}

/** A claim that no task of the run has made outlives the run on a cluster; so does the folder that stands for it. */
function claimsElsewhere({ job, stateFolder }: RunPlace, { claims = [] }: Unit): readonly Mount[] {
  return claims.flatMap(({ claim, path, subPath }) => {
    if (claimFolder(job, claim) !== undefined) return []
    const folder = join(stateFolder ?? job.folder, 'claims', folderName(claim), join('/', subPath))
    mkdirSync(folder, { recursive: true })
    return [{ path, folder }]
  })
}
