/** A line of a text that was compared with another; a hunk begins at each `@@`. */
export interface DiffLine {
  readonly mark: ' ' | '+' | '-' | '@@'
  readonly text: string
}

const CONTEXT = 3
/** Beyond this many comparisons the differing part is shown as replaced: nobody reads it line by line. */
const MOST_CELLS = 4_000_000

/** What changed between two texts, line by line, with three lines around each change. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [ones, others] = [before.split('\n'), after.split('\n')]
  const head = countWhile((index) => index < Math.min(ones.length, others.length) && ones[index] === others[index])
  const rest = Math.min(ones.length, others.length) - head
  const tail = countWhile((index) => index < rest && ones.at(-1 - index) === others.at(-1 - index))
  const middle = compared(ones.slice(head, ones.length - tail), others.slice(head, others.length - tail))
  const same = (text: string): DiffLine => ({ mark: ' ', text })
  return inHunks([...ones.slice(0, head).map(same), ...middle, ...ones.slice(ones.length - tail).map(same)])
}

function countWhile(holds: (index: number) => boolean): number {
  let count = 0
  while (holds(count)) count++
  return count
}

/** By the longest common subsequence. */
function compared(ones: readonly string[], others: readonly string[]): readonly DiffLine[] {
  const lengths = ones.length * others.length > MOST_CELLS ? undefined : commonLengths(ones, others)
  const lines: DiffLine[] = []
  let [one, other] = [0, 0]
  while (one < ones.length || other < others.length) {
    const [first, second] = [ones[one], others[other]]
    if (lengths !== undefined && first !== undefined && first === second) {
      lines.push({ mark: ' ', text: first })
      one++
      other++
    } else if (first !== undefined && (second === undefined || (lengths?.[one + 1]?.[other] ?? 0) >= (lengths?.[one]?.[other + 1] ?? 0))) {
      lines.push({ mark: '-', text: first })
      one++
    } else {
      lines.push({ mark: '+', text: second ?? '' })
      other++
    }
  }
  return lines
}

/** How long the longest common subsequence is from each pair of places on. */
function commonLengths(ones: readonly string[], others: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: ones.length + 1 }, () => new Uint32Array(others.length + 1))
  for (let one = ones.length - 1; one >= 0; one--) {
    const [row, below] = [lengths[one] as Uint32Array, lengths[one + 1] as Uint32Array]
    for (let other = others.length - 1; other >= 0; other--) {
      row[other] = ones[one] === others[other] ? (below[other + 1] ?? 0) + 1 : Math.max(below[other] ?? 0, row[other + 1] ?? 0)
    }
  }
  return lengths
}

function inHunks(lines: readonly DiffLine[]): readonly DiffLine[] {
  const changed = lines.flatMap(({ mark }, index) => (mark === ' ' ? [] : [index]))
  const near = new Set(changed.flatMap((index) => Array.from({ length: 2 * CONTEXT + 1 }, (_, step) => index - CONTEXT + step)))
  let [one, other] = [1, 1]
  return lines.flatMap((line, index) => {
    const place: DiffLine = { mark: '@@', text: `line ${one}, now ${other}` }
    if (line.mark !== '+') one++
    if (line.mark !== '-') other++
    if (!near.has(index)) return []
    return near.has(index - 1) || index === 0 ? [line] : [place, line]
  })
}
