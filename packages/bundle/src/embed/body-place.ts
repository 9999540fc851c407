import { isAbsolute } from 'node:path'
import type { Position } from '@kfp-ts/diagnostics'
import { inflateSync, strFromU8 } from 'fflate'
import { requireLength } from '../with-require.ts'
import { bodyName } from './body-text.ts'
import type { KeptBody } from './cached-body.ts'
import { sourceMaps } from './source-maps.ts'

/** The author's place behind one in a packed body, as stacks name it; nothing for a part of the library. */
export function bodyPlace({ file, line, column }: Position, bodies: readonly KeptBody[]): Position | undefined {
  const body = bodies.find(({ component }) => bodyName(component) === file)
  if (body === undefined) return undefined
  const before = line === 1 ? requireLength(strFromU8(inflateSync(Buffer.from(body.text, 'base64')))) : 0
  const { originalPositionFor, TraceMap } = sourceMaps()
  const found = originalPositionFor(new TraceMap(body.map), { line, column: column - 1 - before })
  if (found.source === null || !isAbsolute(found.source)) return undefined
  return { file: found.source, line: found.line, column: found.column + 1 }
}
