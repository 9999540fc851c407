import type { Run } from '@kfp-ts/runs'
import type { Colors } from '../colors.ts'
import type { Sink } from '../io.ts'
import type { Display } from './display.ts'
import { nameWidth, taskLines } from './task-lines.ts'
import { taskTree, type TreeLine } from './task-tree.ts'
import { visibleLines, withoutQuietTurns } from './visible-lines.ts'

const FRAME = 100

/** For terminals: one line a task, redrawn ten times a second; lines that cannot change any more scroll away above. */
export class TerminalDisplay implements Display {
  readonly #sink: Sink
  readonly #colors: Colors
  readonly #timer: ReturnType<typeof setInterval>
  readonly #settled = new Set<string>()
  #run: Run | undefined
  #drawn = 0

  constructor(sink: Sink, colors: Colors) {
    this.#sink = sink
    this.#colors = colors
    this.#timer = setInterval(() => this.#draw(), FRAME)
    this.#timer.unref()
  }

  update(run: Run): void {
    this.#run = run
  }

  aside(write: () => void): void {
    this.#sink.write(up(this.#drawn))
    this.#drawn = 0
    write()
    this.#draw()
  }

  end(): void {
    clearInterval(this.#timer)
    this.#draw()
    this.#drawn = 0
  }

  #draw(): void {
    if (this.#run === undefined) return
    const tree = taskTree(this.#run.tasks)
    const canvas = { colors: this.#colors, columns: this.#sink.columns || 80, nameWidth: nameWidth(tree), now: Date.now() }
    const open = tree.filter(({ task }) => !this.#settled.has(task.path))
    const settled = settledPrefix(open)
    for (const { task } of settled) this.#settled.add(task.path)
    const { lines, left } = visibleLines(open.slice(settled.length), (this.#sink.rows || 24) - 1)
    const live = [...taskLines(lines, canvas), ...(left > 0 ? [this.#colors.dim(`  and ${left} more`)] : [])]
    const final = taskLines(withoutQuietTurns(settled), canvas)
    this.#sink.write([up(this.#drawn), ...[...final, ...live].map((line) => `${line}\n`)].join(''))
    this.#drawn = live.length
  }
}

/** A group's line stands before what is inside it, so nothing new can come up among these. */
function settledPrefix(lines: readonly TreeLine[]): readonly TreeLine[] {
  const end = lines.findIndex(({ task }) => task.state === 'waiting' || task.state === 'running')
  return end < 0 ? lines : lines.slice(0, end)
}

/** Moves to the first of the lines drawn last and clears from there. */
function up(lines: number): string {
  return lines === 0 ? '' : `\u001B[${lines}A\u001B[J`
}
