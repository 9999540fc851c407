import { decodedMappings, encodedMappings, TraceMap } from '@jridgewell/trace-mapping'
import type { Patchwork, Piece } from './patchwork.ts'

/** A segment of a decoded source map, with its place in the new text as an offset. */
interface Moved {
  readonly at: number
  readonly source: readonly [source: number, line: number, column: number]
}

/** The source map of a text put together of pieces of another text, from the map of that one. */
export function movedMap(map: string, other: string, { text, pieces }: Patchwork): string {
  const trace = new TraceMap(map)
  const starts = lineStarts(other)
  const moved = decodedMappings(trace).flatMap((segments, line) =>
    segments.flatMap(([column, ...source]): Moved[] => {
      const offset = (starts[line] ?? 0) + column
      return source.length < 3
        ? []
        : pieces.filter((piece) => holds(piece, offset)).map(({ start, at }) => ({ at: at + offset - start, source: firstThree(source) }))
    }),
  )
  const mappings = onLines(moved, lineStarts(text))
  return JSON.stringify({
    version: 3,
    sources: trace.sources,
    names: [],
    mappings: encodedMappings(new TraceMap({ version: 3, sources: [...trace.sources], names: [], mappings })),
  })
}

function holds({ start, end }: Piece, offset: number): boolean {
  return start <= offset && offset < end
}

function firstThree(source: readonly number[]): Moved['source'] {
  const [index = 0, line = 0, column = 0] = source
  return [index, line, column]
}

function onLines(moved: readonly Moved[], starts: readonly number[]): [number, number, number, number][][] {
  const lines: [number, number, number, number][][] = starts.map(() => [])
  for (const { at, source } of moved.toSorted((a, b) => a.at - b.at)) {
    const line = starts.findLastIndex((start) => start <= at)
    lines[line]?.push([at - (starts[line] ?? 0), ...source])
  }
  return lines
}

/** Where each line of a text begins. */
export function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
}
