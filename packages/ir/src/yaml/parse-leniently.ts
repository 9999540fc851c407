import type { Event } from 'js-yaml'
import { yamlLibrary } from './yaml-library.ts'

export interface Parsed {
  readonly events: Event[]
  /** What the events' offsets count in. */
  readonly text: string
  /** Turns an offset in `text` into one in the source. */
  readonly original: (offset: number) => number
}

const padding = ' '.repeat(120)
const maxRepairs = 500

/**
 * Parses YAML and takes, like Python's and Go's readers, lines of a quoted text or a flow collection that are indented less than the
 * specification wants: some tools reformat compiled pipelines that way. The white space at the start of such a line has no meaning.
 */
export function parseLeniently(source: string): Parsed {
  const inserted: number[] = []
  let text = source
  for (;;) {
    try {
      return { events: yamlLibrary().parseEvents(text, {}), text, original: (offset) => originalOffset(inserted, offset) }
    } catch (error) {
      const at = deficientLine(error, text)
      if (at === undefined || inserted.length === maxRepairs) throw relocated(error, inserted)
      text = text.slice(0, at) + padding + text.slice(at)
      inserted.push(at)
    }
  }
}

function deficientLine(error: unknown, text: string): number | undefined {
  if (!(error instanceof yamlLibrary().YAMLException) || error.reason !== 'deficient indentation' || error.mark === undefined) return undefined
  const start = text.lastIndexOf('\n', error.mark.position - 1) + 1
  // A line that was padded already has another fault.
  return text.startsWith(padding, start) ? undefined : start
}
/** The insertions were made from the top to the bottom, so their places still hold. */
function originalOffset(inserted: readonly number[], offset: number): number {
  return inserted.reduce((sum, at) => (at < offset ? sum - Math.min(padding.length, offset - at) : sum), offset)
}
function relocated(error: unknown, inserted: readonly number[]): unknown {
  if (error instanceof yamlLibrary().YAMLException && error.mark !== undefined) error.mark.position = originalOffset(inserted, error.mark.position)
  return error
}
