import { fileURLToPath } from 'node:url'
import type { Position } from '@kfp-ts/diagnostics'

const frame = /^\s+at (?:.*?[ (])?(file:\/\/[^\s)]+|\/[^\s():]+):(\d+):(\d+)\)?$/m

/** The first place in a file that an error's stack names. */
export function thrownAt(error: unknown): Position | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const [, file, line, column] = frame.exec(stack) ?? []
  if (file === undefined) return undefined
  return { file: file.startsWith('file:') ? fileURLToPath(file) : file, line: Number(line), column: Number(column) }
}
