import type { TaskRecord } from '@kfp-ts/runs'
import { turnOf } from './task-name.ts'
import { isUnnamedGroup } from './unnamed-group.ts'

/** A task and how deep it stands in loops, conditions and nested pipelines. */
export interface TreeLine {
  readonly task: TaskRecord
  readonly depth: number
  readonly label: string
}

/** Tasks in the order in which people read them: as planned, what is inside a group right below it, a turn of one task as that task. */
export function taskTree(tasks: readonly TaskRecord[]): readonly TreeLine[] {
  const children = new Map<string, TaskRecord[]>()
  const known = new Set(tasks.map(({ path }) => path))
  for (const task of tasks) {
    const parent = parentOf(task.path, known)
    children.set(parent, [...(children.get(parent) ?? []), task])
  }
  const below = (parent: string, depth: number): readonly TreeLine[] => (children.get(parent) ?? []).flatMap((task) => linesOf(task, depth))
  const linesOf = (task: TaskRecord, depth: number): readonly TreeLine[] => {
    if (isUnnamedGroup(task)) return withOwnFailure(task, below(task.path, depth), depth)
    if (task.kind !== 'turn') return [{ task, depth, label: task.displayName }, ...below(task.path, depth + 1)]
    return turnLines({ task, depth, label: turnOf(task, tasks) }, below(task.path, depth + 1))
  }
  return below('', 0)
}

/** A group that nobody named is seen only when it failed and nothing inside it says why. */
function withOwnFailure(task: TaskRecord, inside: readonly TreeLine[], depth: number): readonly TreeLine[] {
  const isToBlame = task.state === 'failed' && !inside.some((line) => line.task.state === 'failed')
  return isToBlame ? [{ task, depth, label: task.displayName }, ...inside.map((line) => ({ ...line, depth: line.depth + 1 }))] : inside
}

function turnLines(turn: TreeLine, inside: readonly TreeLine[]): readonly TreeLine[] {
  const [only, ...others] = inside
  const isOneTask = only !== undefined && others.length === 0 && only.task.kind === 'container'
  return isOneTask
    ? [{ task: only.task, depth: turn.depth, label: `${only.label} [${turn.label}]` }]
    : [{ ...turn, label: `turn ${turn.label}` }, ...inside]
}

/** The nearest group around a task that is itself a task; '' at the top. */
function parentOf(path: string, known: ReadonlySet<string>): string {
  const cut = path.lastIndexOf('/')
  if (cut < 0) return ''
  const parent = path.slice(0, cut)
  return known.has(parent) ? parent : parentOf(parent, known)
}
