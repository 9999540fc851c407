import type { Position } from '@kfp-ts/diagnostics'
import type { Loaded, Path, YamlDocument } from '@kfp-ts/ir'
import { mergedFields } from './merged-fields.ts'

type Node = ReturnType<YamlDocument['node']>

/** How Argo, which reads YAML 1.1, understands a document. */
export interface ArgoReading {
  readonly value: unknown
  /** Words without quotes that are no text in YAML 1.1, with what they are. */
  readonly words: readonly Word[]
  /** Fields that a mapping has of its own and by a merge key. */
  readonly twice: readonly Path[]
}
interface Word {
  readonly path: Path
  readonly word: string
  readonly read: boolean
}

const truths = /^(?:y|Y|yes|Yes|YES|on|On|ON)$/
const untruths = /^(?:n|N|no|No|NO|off|Off|OFF)$/
const octal = /^[-+]?0[0-7]+$/
/** Numbers that YAML 1.2 takes for texts: `1_000`, `0b11`. */
const spaced = /^[-+]?(?:0b[01_]+|\d[\d_]*_[\d_]*(?:\.\d*)?)$/
/** Whether anything in a text could be read in two ways; in most there is nothing. */
const suspicious =
  /(?<=[\s[{,:-])(?:[yYnN]|[yY]es|YES|[nN]o|NO|[oO]n|ON|[oO]ff|OFF|[-+]?0[0-7]+|[-+]?0b[01_]+|[-+]?\d+_[\d_.]*)(?=\s*(?:$|[,\]}#\n]))|<<\s*:/m

/** Reads bare words and numbers of a document as Argo does. */
export function asArgoReads({ value, node }: YamlDocument, { position }: Loaded, source: string): ArgoReading {
  if (!suspicious.test(source)) return { value, words: [], twice: [] }
  const reading: Reading = { lines: source.split('\n'), position, words: [], twice: [] }
  return { value: part(value, { node: node(), path: [], reading }), words: reading.words, twice: reading.twice }
}

interface Reading {
  readonly lines: readonly string[]
  readonly position: (start: number, end?: number) => Position
  readonly words: Word[]
  readonly twice: Path[]
}
interface Place {
  readonly node: Node | undefined
  readonly path: Path
  readonly reading: Reading
}

function part(value: unknown, { node, path, reading }: Place): unknown {
  const inside = (key: string | number, item: unknown): unknown => part(item, { node: node?.children.get(key), path: [...path, key], reading })
  if (Array.isArray(value)) return value.map((item, index) => inside(index, item))
  if (typeof value === 'object' && value !== null) {
    const { fields, twice } = mergedFields(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inside(key, item)])))
    for (const key of twice) reading.twice.push([...path, key])
    return fields
  }
  if (node === undefined || !mayDiffer(value)) return value
  const written = writtenAt(node, reading)
  if (typeof value === 'number') return octal.test(written) ? Number.parseInt(written, 8) : value
  if (written !== value) return value
  if (spaced.test(written)) return Number(written.replaceAll('_', ''))
  const read = truths.test(written)
  reading.words.push({ path, word: written, read })
  return read
}

const mayDiffer = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && (truths.test(value) || untruths.test(value) || spaced.test(value)))

/** A value as it is written, quotes included. */
function writtenAt({ start, end }: Node, { lines, position }: Reading): string {
  const { line, column, length = 0 } = position(start, end)
  const text = lines[line - 1] ?? ''
  const before = text[column - 2]
  const quote = before === '"' || before === "'" ? before : ''
  return `${quote}${text.slice(column - 1, column - 1 + length)}`
}
