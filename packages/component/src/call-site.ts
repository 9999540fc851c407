import { plainPosition, type Position } from '@kfp-ts/diagnostics'

interface Frame {
  getFileName(): string | null | undefined
  getLineNumber(): number | null
  getColumnNumber(): number | null
}
/** Enough to get past `[...].map(train)` and the like. */
const depth = 8

/**
 * A place whose line and column are looked up when somebody asks: V8 goes through all of a function to find them, and one body may make
 * ten thousand calls. A diagnostic holds them as plain data.
 */
class CalledAt implements Position {
  readonly file: string
  readonly #frame: Frame

  constructor(file: string, frame: Frame) {
    this.file = file
    this.#frame = frame
    Object.freeze(this)
  }
  get line(): number {
    return this.#frame.getLineNumber() ?? 1
  }
  get column(): number {
    return this.#frame.getColumnNumber() ?? 1
  }
  toJSON(): Position {
    return plainPosition(this)
  }
}

/**
 * The place that called `below`: position in the file that runs, not yet mapped through source maps.
 *
 * Counting from a function, and not from a list of our own files, holds when everything lies in one bundle.
 */
export function callSite(below: Function = callSite): Position | undefined {
  const { stackTraceLimit } = Error
  const format: typeof Error.prepareStackTrace = Reflect.get(Error, 'prepareStackTrace')
  try {
    Error.stackTraceLimit = depth
    // Raw frames: formatting a stack would map every frame through source maps, which costs a thousand times as much.
    Error.prepareStackTrace = (_error, frames) => frames
    const holder: { stack?: unknown } = {}
    Error.captureStackTrace(holder, below)
    return firstInAFile(holder.stack as readonly Frame[])
  } finally {
    Error.prepareStackTrace = format
    Error.stackTraceLimit = stackTraceLimit
  }
}

function firstInAFile(frames: readonly Frame[]): Position | undefined {
  for (const frame of frames) {
    const file = frame.getFileName()
    if (file != null && !file.startsWith('node:')) return new CalledAt(pathOf(file), frame)
  }
  return undefined
}

const paths = new Map<string, string>()

/** The same for every call in a file, and parsing a URL takes longer than all the rest. */
function pathOf(file: string): string {
  const path = paths.get(file) ?? toPath(file)
  paths.set(file, path)
  return path
}

/** `file:///a%20b.ts?1` is `/a b.ts`; anything else stays as it is. */
function toPath(file: string): string {
  if (!file.startsWith('file://')) return file
  const path = decodeURIComponent(new URL(file).pathname)
  return /^\/[A-Za-z]:\//.test(path) ? path.slice(1) : path
}
