import type { TaskState } from '@kfp-ts/runs'
import type { Colors } from '../colors.ts'
import { standing } from './standing.ts'
import type { TreeLine } from './task-tree.ts'

/** What drawing needs besides the tasks. */
export interface Canvas {
  readonly colors: Colors
  readonly columns: number
  readonly nameWidth: number
  /** Milliseconds since the epoch. */
  readonly now: number
}

const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] as const

const SYMBOLS: { readonly [State in Exclude<TaskState, 'running'>]: string } = {
  waiting: '·',
  succeeded: '✓',
  cached: '✓',
  failed: '✗',
  skipped: '-',
  cancelled: '■',
}

/** One line a task, names in one column, cut to the width of the terminal. */
export function taskLines(lines: readonly TreeLine[], canvas: Canvas): readonly string[] {
  return lines.map((line) => taskLine(line, canvas))
}

/** How wide the names of these tasks are, with their indentation. What a loop holds is known late, so that it gets room before. */
export function nameWidth(lines: readonly TreeLine[]): number {
  const least = lines.some(({ task }) => task.kind === 'loop') ? 24 : 0
  return Math.min(Math.max(least, ...lines.map(({ depth, label }) => depth * 2 + label.length)), 48)
}

function taskLine({ task, depth, label }: TreeLine, canvas: Canvas): string {
  const name = `${'  '.repeat(depth)}${label}`.padEnd(canvas.nameWidth)
  const text = `${name}  ${standing(task, canvas.now)}`.slice(0, Math.max(canvas.columns - 3, 20)).trimEnd()
  const quiet = task.state === 'waiting' || task.state === 'skipped'
  return `${symbol(task.state, canvas)} ${quiet ? canvas.colors.dim(text) : text}`
}

function symbol(state: TaskState, { colors, now }: Canvas): string {
  if (state === 'running') return colors.cyan(SPINNER[Math.floor(now / 100) % SPINNER.length] ?? '')
  const paint = {
    waiting: colors.dim,
    succeeded: colors.green,
    cached: colors.green,
    failed: colors.red,
    skipped: colors.dim,
    cancelled: colors.yellow,
  }
  return paint[state](SYMBOLS[state])
}
