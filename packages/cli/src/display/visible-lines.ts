import type { TaskState } from '@kfp-ts/runs'
import type { TreeLine } from './task-tree.ts'

/** The lines that fit, in their order, and how many had to be left out. */
export interface VisibleLines {
  readonly lines: readonly TreeLine[]
  readonly left: number
}

/** What people want to see first where not everything fits. */
const RANK: { readonly [State in TaskState]: number } = { running: 0, failed: 1, cancelled: 2, waiting: 3, succeeded: 4, cached: 4, skipped: 5 }

/** Chooses the lines that a terminal of so many rows has room for; one row is kept for "and 12 more". */
export function visibleLines(lines: readonly TreeLine[], rows: number): VisibleLines {
  if (lines.length <= rows) return { lines, left: 0 }
  const chosen = new Set(lines.toSorted((a, b) => RANK[a.task.state] - RANK[b.task.state]).slice(0, Math.max(rows - 1, 1)))
  return { lines: lines.filter((line) => chosen.has(line)), left: lines.length - chosen.size }
}

const MANY_TURNS = 10

/** Leaves out what went well inside loops of many turns: the loop's own line says it. */
export function withoutQuietTurns(lines: readonly TreeLine[]): readonly TreeLine[] {
  const long = lines.filter(({ task }) => task.kind === 'loop' && turnsOf(task.path, lines) > MANY_TURNS).map(({ task }) => `${task.path}/`)
  return lines.filter(({ task }) => task.state === 'failed' || !long.some((start) => task.path.startsWith(start)))
}

function turnsOf(loop: string, lines: readonly TreeLine[]): number {
  const inside = lines.filter(({ task }) => task.path.startsWith(`${loop}/`))
  return new Set(inside.map(({ task }) => task.path.slice(loop.length + 1).split('/')[0])).size
}
