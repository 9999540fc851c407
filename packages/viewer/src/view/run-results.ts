import type { RunArtifact, TaskRecord, Value } from '@kfp-ts/runs'
import type { Content, PageData } from '../page-data.ts'
import { artifactKey } from './artifact-key.ts'
import { confusionMatrix, rocCurve } from './classification.ts'
import type { ConfusionMatrix, RocCurve } from './classification.ts'
import { leaves } from './task-tree.ts'
import type { TaskNode } from './task-tree.ts'

interface Origin {
  readonly key: string
  readonly task: TaskRecord
  /** The output's name. */
  readonly name: string
}

/** One thing that a run found out. */
export type Result = Origin &
  (
    | { readonly kind: 'metrics'; readonly metrics: { readonly [name: string]: Value } }
    | { readonly kind: 'confusion'; readonly matrix: ConfusionMatrix }
    | { readonly kind: 'roc'; readonly curve: RocCurve }
    | { readonly kind: 'content'; readonly content: Content }
  )

/** The results of all tasks in the order of the run, pictures last; the metrics of a loop's turns are not among them, they make a table of their own. */
export function resultsOfRun(tree: readonly TaskNode[], contents: PageData['contents']): readonly Result[] {
  const inLoops = new Set(
    tree
      .flatMap(loopsIn)
      .filter((loop) => loop.children.length > 1)
      .flatMap(leaves)
      .map((task) => task.path),
  )
  const results = tree.flatMap(leaves).flatMap((task) => resultsOfTask(task, contents))
  const shown = results.filter((result) => result.kind !== 'metrics' || !inLoops.has(result.task.path))
  return [...shown.filter((result) => !hasPictures(result)), ...shown.filter(hasPictures)]
}

function hasPictures(result: Result): boolean {
  return result.kind === 'content' && result.content.kind === 'pictures'
}

function loopsIn(node: TaskNode): readonly TaskNode[] {
  return node.task.kind === 'loop' ? [node] : node.children.flatMap(loopsIn)
}

function resultsOfTask(task: TaskRecord, contents: PageData['contents']): readonly Result[] {
  return Object.entries(task.outputs?.artifacts ?? {}).flatMap(([name, artifacts]) =>
    artifacts.flatMap((artifact, index) => resultsOfArtifact({ key: `${task.path} ${name} ${index}`, task, name }, artifact, contents)),
  )
}

function resultsOfArtifact(origin: Origin, artifact: RunArtifact, contents: PageData['contents']): readonly Result[] {
  const scalars = Object.entries(artifact.metadata).filter(
    ([, value]) => typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean',
  )
  const isMetrics = artifact.schemaTitle === 'system.Metrics' && scalars.length > 0
  const matrix = confusionMatrix(artifact.metadata)
  const curve = rocCurve(artifact.metadata)
  const content = contents[artifactKey(artifact)]
  return [
    ...(isMetrics ? [{ ...origin, kind: 'metrics', metrics: Object.fromEntries(scalars) } as const] : []),
    ...(matrix ? [{ ...origin, kind: 'confusion', matrix } as const] : []),
    ...(curve ? [{ ...origin, kind: 'roc', curve } as const] : []),
    ...(content ? [{ ...origin, kind: 'content', content } as const] : []),
  ]
}
