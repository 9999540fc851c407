import { fileURLToPath, pathToFileURL } from 'node:url'
import { originalPositionFor, sourceContentFor, TraceMap } from '@jridgewell/trace-mapping'
import type { Diagnostic, Position } from '@kfp-ts/diagnostics'
import { type AnyNode, parse } from 'acorn'
import { problem } from '../codes.ts'
import { lineStarts } from '../embed/moved-map.ts'
import type { Bundle } from './find-plain-uses.ts'
import { type PlainUse, plainUses } from './plain-uses.ts'

const mark = '//# sourceMappingURL=data:application/json;base64,'
const codes = { truth: 'KF1124', sameness: 'KF1125', items: 'KF1126', presence: 'KF1128' } as const

/** Looks through a bundle; `library` has the files and addresses from which it imports this library. */
export function plainUseProblems(bundle: Bundle, library: ReadonlySet<string>): readonly Diagnostic[] {
  // Without the source map, which is longer than the rest.
  const program = parse(bundle.code.slice(0, bundle.code.lastIndexOf(mark)), { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true })
  const uses = plainUses(program, (from) => library.has(from))
  if (uses.length === 0) return []
  const written = authorOf(bundle)
  return uses.flatMap((use) => {
    const found = written(use.expression)
    return found === undefined ? [] : [problemOf(use, found)]
  })
}

function problemOf({ what, how, by }: PlainUse, { text, position }: Written): Diagnostic {
  return problem(what === 'condition' ? 'KF1127' : codes[how], [by, text], { position })
}

/** An expression as its author wrote it. */
interface Written {
  readonly text: string
  readonly position: Position
}

/** Follows expressions of a bundle to the author's text: names may be others there. */
function authorOf({ code, file }: Bundle): (node: AnyNode) => Written | undefined {
  const trace = new TraceMap(Buffer.from(code.slice(code.lastIndexOf(mark) + mark.length).trim(), 'base64').toString(), pathToFileURL(file).href)
  const starts = lineStarts(code)
  return ({ start, end }) => {
    const line = starts.findLastIndex((at) => at <= start)
    const place = originalPositionFor(trace, { line: line + 1, column: start - starts[line]! })
    if (place.source === null) return undefined
    const source = sourceContentFor(trace, place.source) ?? ''
    const path = /^[\w$]+(?:[?!]?\.[\w$]+)*/.exec(source.split('\n')[place.line - 1]?.slice(place.column) ?? '')?.[0]
    const bundled = code.slice(start, end)
    const length = path === undefined ? {} : { length: path.length }
    return {
      text: wordsOf(bundled, path),
      position: { file: fileURLToPath(place.source), line: place.line, column: place.column + 1, ...length },
    }
  }
}

/** The author's words where they are a path or the call of one, else the bundle's on one line. */
function wordsOf(bundled: string, path: string | undefined): string {
  if (path !== undefined && /^[\w$]+(?:\??\.[\w$]+)*$/.test(bundled)) return path
  if (path !== undefined && /^[\w$.]+\([^()]*\)$/.test(bundled)) return `${path}(...)`
  const line = bundled.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 60)} ...` : line
}
