import { readFileSync } from 'node:fs'
import { findSourceMap } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type EncodedSourceMap, originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import type { Position } from '@kfp-ts/diagnostics'

const mark = '//# sourceMappingURL=data:application/json;base64,'
const maps = new Map<string, TraceMap | undefined>()

/**
 * Follows a place in the file that ran to the file its author wrote: by the map Node knows, if somebody transformed the file while it was
 * loaded, then by the one inside the file.
 */
export function authorPlace(position: Position): Position {
  return follow(follow(position, 'loaded', loadedMap), 'inline', inlineMap)
}

function follow(position: Position, kind: string, read: (file: string) => EncodedSourceMap | undefined): Position {
  const { file } = position
  const key = `${kind} ${file}`
  if (!maps.has(key)) {
    const payload = read(file)
    maps.set(key, payload && new TraceMap(payload, pathToFileURL(file).href))
  }
  const map = maps.get(key)
  const { source = null, line, column } = map === undefined ? {} : originalPositionFor(map, { line: position.line, column: position.column - 1 })
  if (source === null) return position
  return { file: source.startsWith('file:') ? fileURLToPath(source) : source, line: line ?? 1, column: (column ?? 0) + 1 }
}

function loadedMap(file: string): EncodedSourceMap | undefined {
  return (findSourceMap(pathToFileURL(file).href) ?? findSourceMap(file))?.payload as EncodedSourceMap | undefined
}

function inlineMap(file: string): EncodedSourceMap | undefined {
  const text = textOf(file)
  const at = text.lastIndexOf(mark)
  try {
    return at < 0 ? undefined : (JSON.parse(Buffer.from(text.slice(at + mark.length).trim(), 'base64').toString()) as EncodedSourceMap)
  } catch {
    return undefined // A text that speaks of maps and has none.
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
