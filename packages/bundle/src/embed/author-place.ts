import { readFileSync } from 'node:fs'
import { findSourceMap } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { EncodedSourceMap, TraceMap } from '@jridgewell/trace-mapping'
import type { Position } from '@kfp-ts/diagnostics'
import { sourceMaps } from './source-maps.ts'

const mark = '//# sourceMappingURL=data:application/json;base64,'
const payloads = new Map<string, EncodedSourceMap | undefined>()
const decoded = new WeakMap<EncodedSourceMap, TraceMap>()

/**
 * Follows a place in the file that ran to the file its author wrote: by the map Node knows, if somebody transformed the file while it was
 * loaded, then by the one inside the file.
 */
export function authorPlace(position: Position): Position {
  return follow(follow(position, loadedMap), inlineMap)
}

/** The file of {@link authorPlace}: where a bundle is made of one, the map need not be decoded. */
export function authorFile(position: Position): string {
  const [only, ...others] = (loadedMap(position.file) === undefined && inlineMap(position.file)?.sources) || []
  return only == null || others.length > 0 ? authorPlace(position).file : fileURLToPath(new URL(only, pathToFileURL(position.file)))
}

function follow(position: Position, read: (file: string) => EncodedSourceMap | undefined): Position {
  const { file } = position
  const payload = read(file)
  if (payload === undefined) return position
  const { originalPositionFor, TraceMap } = sourceMaps()
  const map = decoded.get(payload) ?? new TraceMap(payload, pathToFileURL(file).href)
  decoded.set(payload, map)
  const { source, line, column } = originalPositionFor(map, { line: position.line, column: position.column - 1 })
  if (source === null) return position
  return { file: source.startsWith('file:') ? fileURLToPath(source) : source, line, column: column + 1 }
}

function loadedMap(file: string): EncodedSourceMap | undefined {
  return (findSourceMap(pathToFileURL(file).href) ?? findSourceMap(file))?.payload as EncodedSourceMap | undefined
}

function inlineMap(file: string): EncodedSourceMap | undefined {
  if (!payloads.has(file)) payloads.set(file, readMap(file))
  return payloads.get(file)
}

function readMap(file: string): EncodedSourceMap | undefined {
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
