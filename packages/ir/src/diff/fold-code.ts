import { isEmbedded } from './container-facts.ts'
import type { CacheEffect, PipelineDiff, TaskDiff } from './pipeline-diff.ts'

/** A comparison in which tasks of which only the embedded code changed are named together, as all are after an update of this library. */
export interface FoldedDiff {
  /** The others. */
  readonly tasks: readonly TaskDiff[]
  readonly cache: readonly CacheEffect[]
  /** Paths of several tasks of which only the code changed, or none. */
  readonly code: readonly string[]
  /** Those of them that lose their caches, if several do. */
  readonly uncached: readonly string[]
}

export function foldCode({ tasks, cache }: PipelineDiff): FoldedDiff {
  const code = severalPaths(tasks.filter(isOnlyCode))
  const isFolded = new Set(code)
  const uncached = severalPaths(cache.filter(({ path, effect, reasons }) => isFolded.has(path) && effect === 'lost' && reasons.length === 1))
  return {
    tasks: tasks.filter(({ path, status }) => status !== 'changed' || !isFolded.has(path)),
    cache: cache.filter(({ path }) => !uncached.includes(path)),
    code,
    uncached,
  }
}

/** What is said of them, if there are any; `written` writes a name. */
export function codeWords({ code }: FoldedDiff, written: (path: string) => string): readonly string[] {
  return code.length === 0 ? [] : [`the code of ${code.length} tasks changed: ${code.map(written).join(', ')}`]
}

/** What is said of their caches; with names only where they are others than those of {@link codeWords}. */
export function uncachedWords({ code, uncached }: FoldedDiff, written: (path: string) => string): readonly string[] {
  const many = uncached.length
  if (many === 0) return []
  if (many === code.length) return [`the ${many} tasks of which only the code changed lose their caches`]
  return [`${many} tasks lose their caches, since their code changed: ${uncached.map(written).join(', ')}`]
}

function isOnlyCode({ status, changes: [only, ...others] }: TaskDiff): boolean {
  return status === 'changed' && only !== undefined && others.length === 0 && isEmbedded(only)
}

function severalPaths(those: readonly { readonly path: string }[]): readonly string[] {
  return those.length < 2 ? [] : those.map(({ path }) => path)
}
