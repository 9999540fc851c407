import { progressIn } from '../progress-line.ts'
import type { TaskProgress } from '../runner.ts'

const begin = Buffer.from('{"fraction":')
const longest = 4096
const newline = 0x0a

/**
 * Takes lines of progress out of what our components print to standard error: a container has no other pipe. All else goes through as it came, and at
 * once, but for the beginning of what may be such a line.
 */
export class ProgressFilter {
  readonly #tell: (progress: TaskProgress) => void
  #held: Buffer = Buffer.alloc(0)
  #isInLine = false

  constructor(tell: (progress: TaskProgress) => void) {
    this.#tell = tell
  }

  /** What is left of a piece. */
  take(piece: Buffer): Buffer {
    const left: Buffer[] = []
    let rest = Buffer.concat([this.#held, piece])
    this.#held = Buffer.alloc(0)
    while (rest.length > 0) {
      const end = rest.indexOf(newline) + 1
      const line = end === 0 ? rest : rest.subarray(0, end)
      rest = end === 0 ? rest.subarray(rest.length) : rest.subarray(end)
      const kept = this.#keep(line, end > 0)
      if (kept !== undefined) left.push(kept)
    }
    return Buffer.concat(left)
  }

  /** What was held back when no more comes. */
  end(): Buffer {
    return this.#held
  }

  #keep(line: Buffer, isWhole: boolean): Buffer | undefined {
    const mayBeProgress = !this.#isInLine && line.length <= longest && line.subarray(0, begin.length).equals(begin.subarray(0, line.length))
    if (mayBeProgress && !isWhole) {
      this.#held = line
      return undefined
    }
    this.#isInLine = !isWhole
    const progress = mayBeProgress ? progressIn(line.toString()) : undefined
    if (progress === undefined) return line
    this.#tell(progress)
    return undefined
  }
}
