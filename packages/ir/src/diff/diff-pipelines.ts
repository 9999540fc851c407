import type { IrDocument } from '../document/document.ts'
import { type NameOf, pathName } from '../walk/origin-text.ts'
import { type TaskNode, taskTree, withDescendants } from '../walk/task-tree.ts'
import { cacheEffects } from './cache-effects.ts'
import { compareFacts } from './compare-facts.ts'
import { type Matching, matchTasks, type Side } from './match-tasks.ts'
import { pipelineFacts } from './pipeline-facts.ts'
import type { Change, PipelineDiff, TaskDiff } from './pipeline-diff.ts'
import { baseOf } from './signature.ts'
import { taskFacts } from './task-facts.ts'

/**
 * What changed in meaning between two compiled pipelines of any SDK, and which tasks lose their cached results.
 * The order in which things are written, names of components, and numbers that a compiler adds to names are no changes.
 *
 * @example
 * ```ts
 * import type { IrDocument } from '@kfp-ts/ir'
 * import { diffPipelines, diffText } from '@kfp-ts/ir/diff'
 *
 * const pipeline = (image: string): IrDocument => ({
 *   spec: {
 *     pipelineInfo: { name: 'hello' },
 *     schemaVersion: '2.1.0',
 *     components: { 'comp-greet': { executorLabel: 'exec-greet' } },
 *     deploymentSpec: { executors: { 'exec-greet': { container: { image } } } },
 *     root: { dag: { tasks: { greet: { componentRef: { name: 'comp-greet' }, cachingOptions: { enableCache: true } } } } },
 *   },
 *   platforms: {},
 * })
 * console.log(diffText(diffPipelines(pipeline('busybox:1.36'), pipeline('busybox:1.37'))))
 * ```
 */
export function diffPipelines(before: IrDocument, after: IrDocument): PipelineDiff {
  const [one, other]: readonly [Side, Side] = [
    { document: before, root: taskTree(before) },
    { document: after, root: taskTree(after) },
  ]
  const matching = matchTasks(one, other)
  const laterName: NameOf = (node) => (matching.after.get(node) ?? node).path
  const pipeline = compareFacts(
    { compared: pipelineFacts(before, one.root, laterName), shown: pipelineFacts(before, one.root, pathName) },
    pipelineFacts(after, other.root, pathName),
  )
  const later = below(other.root).map((node) => laterTask(node, { one, other, matching, laterName }))
  const removed = below(one.root).filter((node) => !matching.after.has(node))
  return {
    pipeline,
    tasks: [...later.flatMap(({ diff }) => (diff === undefined ? [] : [diff])), ...removed.map((node) => bareDiff(node, one, 'removed'))],
    cache: cacheEffects({ pipeline, tasks: new Map(later.map(({ node, changes }) => [node, changes])), matching, one, other, laterName }),
  }
}

/** Whether a comparison found nothing. */
export function isSame({ pipeline, tasks }: PipelineDiff): boolean {
  return pipeline.length === 0 && tasks.length === 0
}

interface Comparison {
  readonly one: Side
  readonly other: Side
  readonly matching: Matching
  /** What a task of the earlier pipeline is called in the later one. */
  readonly laterName: NameOf
}
interface LaterTask {
  readonly node: TaskNode
  readonly changes: readonly Change[]
  readonly diff: TaskDiff | undefined
}

function below(root: TaskNode): readonly TaskNode[] {
  return withDescendants(root).slice(1)
}

function laterTask(node: TaskNode, { one, other, matching, laterName }: Comparison): LaterTask {
  const was = matching.before.get(node)
  if (was === undefined) return { node, changes: [], diff: bareDiff(node, other, 'added') }
  const changes = compareFacts(
    { compared: taskFacts(was, one.document, laterName), shown: taskFacts(was, one.document, pathName) },
    taskFacts(node, other.document, pathName),
  )
  const status = statusOf(node, was, matching) ?? (changes.length > 0 ? 'changed' : undefined)
  if (status === undefined) return { node, changes, diff: undefined }
  const previous = status === 'changed' ? {} : { previousPath: was.path }
  return { node, changes, diff: { path: node.path, ...previous, status, kind: node.kind, changes } }
}

function statusOf(node: TaskNode, was: TaskNode, matching: Matching): 'moved' | 'renamed' | undefined {
  if (baseOf(node) !== baseOf(was)) return 'renamed'
  return node.parent !== undefined && matching.before.get(node.parent) === was.parent ? undefined : 'moved'
}

function bareDiff(node: TaskNode, { document }: Side, status: 'added' | 'removed'): TaskDiff {
  const facts = taskFacts(node, document, pathName)
  const about = facts.find(({ subject }) => ['condition', 'items', 'image', 'URI'].includes(subject))
  return { path: node.path, status, kind: node.kind, ...(about !== undefined && { about: `${about.subject} ${about.value}` }), changes: [] }
}
