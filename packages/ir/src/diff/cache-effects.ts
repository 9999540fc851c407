import type { NameOf } from '../walk/origin-text.ts'
import { pathName } from '../walk/origin-text.ts'
import { type TaskNode, withDescendants } from '../walk/task-tree.ts'
import { handedOn, inputOriginsOf, leavesBehind } from './behind.ts'
import type { Matching, Side } from './match-tasks.ts'
import type { CacheEffect, Change } from './pipeline-diff.ts'
import { claimsOf } from './task-facts.ts'

/** Everything that tells what becomes of cached results. */
export interface Compared {
  readonly pipeline: readonly Change[]
  /** The changes of each task of the later pipeline. */
  readonly tasks: ReadonlyMap<TaskNode, readonly Change[]>
  readonly matching: Matching
  readonly one: Side
  readonly other: Side
  readonly laterName: NameOf
}

/**
 * What becomes of cached results on Kubeflow Pipelines 2.15 or later, whose key is made of image, command, arguments, given inputs, declared outputs
 * and names of mounted volume claims, or, of a task with a cache key of its own, of its component's name and that key; and which it keeps for each
 * name of a pipeline apart.
 */
export function cacheEffects(compared: Compared): readonly CacheEffect[] {
  const disturbed = new Set<TaskNode>()
  return withDescendants(compared.other.root).flatMap((node) => {
    const was = compared.matching.before.get(node)
    if (node.children.size > 0) return []
    if (was === undefined) {
      disturbed.add(node)
      return []
    }
    const effect = effectOn(node, was, { ...compared, disturbed })
    if (effect !== undefined && effect.effect !== 'kept') disturbed.add(node)
    return effect !== undefined && isCached(was) && node.kind === 'container' ? [effect] : []
  })
}

type Ground = Compared & { readonly disturbed: ReadonlySet<TaskNode> }

function effectOn(node: TaskNode, was: TaskNode, ground: Ground): CacheEffect | undefined {
  const { path } = node
  const lost = directReasons(node, was, ground)
  if (lost.length > 0) return { path, effect: 'lost', reasons: lost }
  const possible = ownKey(node) === undefined ? upstreamReasons(node, ground) : []
  if (possible.length > 0) return { path, effect: 'may be lost', reasons: possible }
  const kept = keptReasons(node, ground)
  return kept.length > 0 ? { path, effect: 'kept', reasons: kept } : undefined
}

function directReasons(node: TaskNode, was: TaskNode, ground: Ground): readonly string[] {
  const renamed = ground.pipeline.some(({ subject }) => subject === 'name') ? ['the pipeline has another name'] : []
  if (isCached(was) && !isCached(node)) return ['caching is off now']
  const [before, after] = [ownKey(was), ownKey(node)]
  if (before !== after) return [...renamed, 'its cache key changed']
  if (after !== undefined) {
    const isSameComponent = node.spec.componentRef.name === was.spec.componentRef.name
    return isSameComponent ? renamed : [...renamed, `it has a cache key, and its component is called ${node.spec.componentRef.name} now`]
  }
  const changed = (ground.tasks.get(node) ?? []).filter(({ cache }) => cache === 'key').map(changedText)
  const claims = claimsOf(was, ground.one.document, ground.laterName) === claimsOf(node, ground.other.document, pathName)
  return [
    ...renamed,
    ...changed,
    ...handedReasons(node, ground, (subject) => subject !== 'items'),
    ...(claims ? [] : ['it mounts other volume claims']),
  ]
}

/** Values that groups around the task hand on to it and that are others now. */
function handedReasons(node: TaskNode, { tasks }: Ground, counts: (subject: string) => boolean): readonly string[] {
  const reasons = inputOriginsOf(node)
    .flatMap(handedOn)
    .filter(({ by, subject }) => counts(subject) && (tasks.get(by) ?? []).some((change) => change.subject === subject))
    .map(({ by, subject }) => `${subject} of ${by.path} changed`)
  return [...new Set(reasons)]
}

function changedText({ subject, before, after }: Change): string {
  if (before === undefined) return `${subject} is new`
  return after === undefined ? `${subject} is gone` : `its ${subject} changed`
}

function upstreamReasons(node: TaskNode, ground: Ground): readonly string[] {
  const { disturbed, pipeline } = ground
  const defaults = new Set(pipeline.filter(({ before, after }) => before !== undefined && after !== undefined).map(({ subject }) => subject))
  const reasons = inputOriginsOf(node)
    .flatMap(leavesBehind)
    .flatMap((origin) => {
      if (origin.kind === 'input') return defaults.has(`input ${origin.name}`) ? [`the pipeline's input ${origin.name} is declared otherwise`] : []
      return origin.kind === 'output' && disturbed.has(origin.task) ? [`${origin.task.path} runs again, and its ${origin.name} may differ`] : []
    })
  return [...new Set([...handedReasons(node, ground, (subject) => subject === 'items'), ...reasons])]
}

/** What changed without being in the key, and may change the result. */
function keptReasons(node: TaskNode, { tasks }: Ground): readonly string[] {
  const isSilent = ({ cache }: Change): boolean => cache === 'result' || (cache === 'key' && ownKey(node) !== undefined)
  return (tasks.get(node) ?? []).filter(isSilent).map(changedText)
}

function isCached({ spec }: TaskNode): boolean {
  return spec.cachingOptions?.enableCache === true
}

function ownKey({ spec }: TaskNode): string | undefined {
  const key = spec.cachingOptions?.cacheKey
  return key === '' ? undefined : key
}
