import type { TaskRecord } from '@kfp-ts/runs'

/** A task and how deep it stands in loops, conditions and nested pipelines. */
export interface TreeLine {
  readonly task: TaskRecord
  readonly depth: number
  readonly label: string
}

/** Tasks in the order in which people read them: as planned, what is inside a group right below it. */
export function taskTree(tasks: readonly TaskRecord[]): readonly TreeLine[] {
  const children = new Map<string, TaskRecord[]>()
  const known = new Set(tasks.map(({ path }) => path))
  for (const task of tasks) {
    const parent = parentOf(task.path, known)
    children.set(parent, [...(children.get(parent) ?? []), task])
  }
  const below = (parent: string, depth: number): TreeLine[] =>
    (children.get(parent) ?? []).flatMap((task) => [{ task, depth, label: labelOf(task) }, ...below(task.path, depth + 1)])
  return below('', 0)
}

/** The nearest group around a task that is itself a task; '' at the top. */
function parentOf(path: string, known: ReadonlySet<string>): string {
  const cut = path.lastIndexOf('/')
  if (cut < 0) return ''
  const parent = path.slice(0, cut)
  return known.has(parent) ? parent : parentOf(parent, known)
}

/** People count turns from 1; their paths count from 0. */
function labelOf({ kind, path, displayName }: TaskRecord): string {
  return kind === 'turn' ? `turn ${Number(path.slice(path.lastIndexOf('/') + 1)) + 1}` : displayName
}
