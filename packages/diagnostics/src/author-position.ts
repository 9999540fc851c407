import { fileURLToPath, pathToFileURL } from 'node:url'
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import { plainPosition, type Position } from './diagnostic.ts'
import type { ReadSource } from './read-source.ts'

/** Follows a place in a bundle to the author's file, by the source map inside the bundle; other places stay as they are. */
export type ToAuthor = (position: Position) => Position

/** Makes a `ToAuthor` that decodes each bundle's map once. */
export function authorPositions(readSource: ReadSource): ToAuthor {
  const maps = new Map<string, TraceMap | undefined>()
  return (raw) => {
    const position = { ...plainPosition(raw), file: plainPath(raw.file) }
    if (!maps.has(position.file)) maps.set(position.file, inlineMap(position.file, readSource))
    const map = maps.get(position.file)
    return map === undefined ? position : original(position, map)
  }
}

function original(position: Position, map: TraceMap): Position {
  const found = originalPositionFor(map, { line: position.line, column: Math.max(position.column - 1, 0) })
  if (found.source === null) return position
  // The length counted characters of the bundle, which say nothing about the author's text.
  return { file: plainPath(found.source), line: found.line, column: found.column + 1 }
}

function plainPath(file: string): string {
  if (!file.startsWith('file:')) return file
  const url = new URL(file)
  url.search = ''
  url.hash = ''
  return fileURLToPath(url)
}

const MARK = '//# sourceMappingURL=data:application/json'

function inlineMap(file: string, readSource: ReadSource): TraceMap | undefined {
  const text = readSource(file)
  const start = text?.lastIndexOf(MARK) ?? -1
  if (text === undefined || start < 0) return undefined
  const comma = text.indexOf(',', start)
  const encoded = text.slice(comma + 1).split('\n', 1)[0] as string
  try {
    const json = text.slice(start, comma).endsWith(';base64') ? Buffer.from(encoded, 'base64').toString('utf8') : decodeURIComponent(encoded)
    return new TraceMap(json, pathToFileURL(file).href)
  } catch {
    return undefined // A text that only looks like a map: the place in the file itself is still right.
  }
}
