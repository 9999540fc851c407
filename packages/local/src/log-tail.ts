import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const shownLines = 15
const readBytes = 16_384

/** What a failure says of a log: its last 15 lines, and where all of it is. */
export function logTail(file: string): string {
  const lines = lastText(file).trimEnd().split('\n').slice(-shownLines)
  if (lines.join('') === '') return `it printed nothing; its log: ${file}`
  return `it printed last:\n${lines.map((line) => `  ${line}`).join('\n')}\nall of it: ${file}`
}

function lastText(file: string): string {
  try {
    const descriptor = openSync(file, 'r')
    try {
      const { size } = fstatSync(descriptor)
      const bytes = Buffer.alloc(Math.min(size, readBytes))
      readSync(descriptor, bytes, 0, bytes.length, size - bytes.length)
      return bytes.toString('utf8')
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return ''
  }
}
