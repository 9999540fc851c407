import type { Position } from '@kfp-ts/diagnostics'

/** Turns offsets into a text into lines and columns. */
export function textPositions(file: string, source: string): (start: number, end?: number) => Position {
  const lines = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) lines.push(at + 1)
  return (start, end = start) => {
    const line = lineOf(lines, start)
    const begin = lines[line] ?? 0
    const lineEnd = (lines[line + 1] ?? source.length + 1) - 1
    const length = Math.min(end, lineEnd) - start
    return { file, line: line + 1, column: start - begin + 1, ...(length > 0 && { length }) }
  }
}

/** The last line that begins at or before the offset. */
function lineOf(lines: readonly number[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
