import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RunArtifact, Values } from '@kfp-ts/runs'
import { absent } from './content-hashes.ts'
import { linkTree } from './link-tree.ts'
import { treeStamp } from './tree-stamp.ts'

// <cache>/<key>/entry.json          what the task left
// <cache>/<key>/log.txt             what it printed
// <cache>/<key>/artifacts/<name>    its artifacts, hard links of those in the run that made them

/** The result of a task that may be taken instead of running it again. */
export interface CacheEntry {
  readonly outputs: Values
  /** What each artifact holds, by output name. */
  readonly hashes: { readonly [name: string]: string }
}
interface StoredEntry extends CacheEntry {
  /** The artifacts that lie here, as they were when they were stored. */
  readonly stamps: { readonly [name: string]: string }
}
/** Where a task's result lies, or is to lie, in a run. */
export interface Placed {
  readonly runFolder: string
  /** Relative to the run's folder, with '/'. */
  readonly folder: string
  /** Absolute. */
  readonly log: string
}

const inEntry = (cache: string, key: string, ...names: string[]): string => join(cache, key, ...names)

/** Stores a result under its key, as a whole or not at all. */
export async function storeInCache(
  at: { readonly cache: string; readonly key: string },
  entry: CacheEntry,
  { runFolder, log }: Omit<Placed, 'folder'>,
): Promise<void> {
  const { cache, key } = at
  const draft = join(cache, `${key}.${randomBytes(4).toString('hex')}.tmp`)
  const stamps: Record<string, string> = {}
  try {
    await mkdir(draft, { recursive: true })
    for (const [name, artifact] of ownArtifacts(entry.outputs)) {
      await linkTree(join(runFolder, artifact.path), join(draft, 'artifacts', name))
      stamps[name] = await treeStamp(join(draft, 'artifacts', name))
    }
    await copyFile(log, join(draft, 'log.txt'))
    await writeFile(join(draft, 'entry.json'), JSON.stringify({ ...entry, stamps } satisfies StoredEntry))
    // Where there is an entry already, a task that did the same work at the same time was first.
    if (!existsSync(inEntry(cache, key))) await rename(draft, inEntry(cache, key)).catch(unlessThere)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
}

/** Takes a result from the cache into a run; `undefined` when there is none, or when its artifacts were changed or deleted since: then the entry is dropped. */
export async function takeFromCache(cache: string, key: string, { runFolder, folder, log }: Placed): Promise<CacheEntry | undefined> {
  try {
    const entry = JSON.parse(await readFile(inEntry(cache, key, 'entry.json'), 'utf8')) as StoredEntry
    const { hashes, stamps } = entry
    if (!(await isWhole(entry, inEntry(cache, key, 'artifacts')))) {
      await rm(inEntry(cache, key), { recursive: true, force: true })
      return undefined
    }
    await rm(join(runFolder, folder), { recursive: true, force: true })
    await mkdir(dirname(log), { recursive: true })
    for (const name of Object.keys(stamps)) await linkTree(inEntry(cache, key, 'artifacts', name), join(runFolder, folder, name))
    await copyFile(inEntry(cache, key, 'log.txt'), log)
    return { outputs: moved(entry, { runFolder, folder }), hashes }
  } catch {
    // No entry, or one that is going away under our hands: the task runs.
    return undefined
  }
}

async function isWhole({ outputs, hashes, stamps }: StoredEntry, folder: string): Promise<boolean> {
  for (const [name, stamp] of Object.entries(stamps)) {
    if ((await treeStamp(join(folder, name)).catch(() => '')) !== stamp) return false
  }
  return foreignArtifacts(outputs).every(([name, { uri }]) => hashes[name] === absent || uri.includes('://') || existsSync(uri))
}

type OwnArtifact = RunArtifact & { readonly path: string }

function ownArtifacts({ artifacts }: Values): readonly (readonly [string, OwnArtifact])[] {
  return Object.entries(artifacts).flatMap(([name, [artifact]]) => (artifact?.path === undefined ? [] : [[name, artifact as OwnArtifact] as const]))
}

function foreignArtifacts({ artifacts }: Values): readonly (readonly [string, RunArtifact])[] {
  return Object.entries(artifacts).flatMap(([name, [artifact]]) =>
    artifact === undefined || artifact.path !== undefined ? [] : [[name, artifact] as const],
  )
}

/** The outputs as those of another run. Metrics may live in metadata alone: such an artifact has a place, and nothing there. */
function moved({ outputs: { parameters, artifacts }, hashes }: CacheEntry, { runFolder, folder }: Omit<Placed, 'log'>): Values {
  const here = (name: string, artifact: RunArtifact): RunArtifact => {
    const uri = join(runFolder, folder, name)
    if (artifact.path !== undefined) return { ...artifact, path: `${folder}/${name}`, uri }
    return hashes[name] === absent ? { ...artifact, uri } : artifact
  }
  return {
    parameters,
    artifacts: Object.fromEntries(Object.entries(artifacts).map(([name, list]) => [name, list.map((artifact) => here(name, artifact))])),
  }
}
