import { readFile } from 'node:fs/promises'
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import type { ComponentData } from '@kfp-ts/dsl'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { parse } from 'acorn'
import { transform } from 'esbuild'
import { loaderOf } from '../author-modules.ts'
import { problem } from '../codes.ts'
import { authorPlace } from './author-place.ts'
import { findCall, type Place } from './find-call.ts'
import { keepBody } from './keep-body.ts'
import { lineStarts, movedMap } from './moved-map.ts'

/** The module a component was declared in, reduced to its body. */
export interface BodyModule {
  readonly file: string
  readonly code: string
  /** The source map of the code. */
  readonly map: string
}

/** Finds the author's `component()` call by its position and keeps what its body needs; KF1110 and KF1111 where that cannot be. */
export async function bodyModule(component: ComponentData): Promise<BodyModule | Diagnostic> {
  const { name, declaredAt } = component
  const place = declaredAt && authorPlace(declaredAt)
  if (place === undefined) return problem('KF1111', [name])
  const source = await readFile(place.file, 'utf8').catch(() => '')
  const { code, map } = await transform(source, {
    loader: loaderOf(place.file),
    target: 'node20',
    format: 'esm',
    sourcemap: 'external',
    sourcefile: place.file,
  })
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true })
  const found = findCall(program, { line: place.line, column: place.column - 1 }, placesIn(code, map))
  if (found === undefined) return problem('KF1111', [name], { position: declaredAt })
  if (found.insideFunction) return problem('KF1110', [name], { position: declaredAt })
  const kept = keepBody(program, code, found.call)
  return { file: place.file, code: kept.text, map: movedMap(map, code, kept) }
}

/** Follows offsets in transformed code to the author's text. */
function placesIn(code: string, map: string): (offset: number) => Place | undefined {
  const trace = new TraceMap(map)
  const starts = lineStarts(code)
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset)
    const { line: original, column } = originalPositionFor(trace, { line: line + 1, column: offset - starts[line]! })
    return original === null ? undefined : { line: original, column }
  }
}
