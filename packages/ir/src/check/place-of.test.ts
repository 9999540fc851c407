import type { Path } from '../document/path.ts'

/** Line and column of a key, or of an item of a list, in a text that our writer wrote: found by indentation alone. */
export function placeOf(text: string, path: Path): readonly [line: number, column: number] {
  const lines = text.split('\n')
  const isFirst = path[0] === 'spec'
  const steps = isFirst ? path.slice(1) : path
  if (steps.length === 0) return [1, 1]
  let line = isFirst ? -1 : lines.indexOf('---')
  for (const [depth, step] of steps.entries()) {
    const indent = 2 * depth
    // Items of lists of words: one a line, as far in as the key above them.
    if (typeof step === 'number') return [line + 2 + step, indent + 1]
    const keys = [step, `'${step}'`, `"${step}"`].map((key) => `${' '.repeat(indent)}${key}:`)
    line = lines.findIndex((one, index) => index > line && keys.some((key) => one.startsWith(key)))
  }
  return [line + 1, 2 * (steps.length - 1) + 1]
}
