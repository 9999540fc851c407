import type { Diagnostic, Position } from '@kfp-ts/diagnostics'
import type { YAMLException } from 'js-yaml'
import { problem } from '../codes.ts'
import { fastYamlNodes, readFastYaml } from './fast-yaml/fast-yaml.ts'
import { parseLeniently } from './parse-leniently.ts'
import { textPositions } from './text-position.ts'
import { yamlLibrary } from './yaml-library.ts'
import { type YamlNode, yamlNodes } from './yaml-node.ts'

/** One document of a YAML text: its value, and where its parts lie. */
export interface YamlDocument {
  readonly value: unknown
  readonly node: () => YamlNode
}
/** All documents of a YAML text, and what is wrong with it. */
export interface Loaded {
  readonly documents: readonly YamlDocument[]
  readonly diagnostics: readonly Diagnostic[]
  readonly position: (start: number, end?: number) => Position
}

// Python's writer uses a handful at most; a file with many is made to blow up in memory.
const maxAliases = 32

/** Reads all documents of a YAML text; the places of their parts are found when somebody asks for one, since a sound file needs none. */
export function loadYaml(source: string, file: string): Loaded {
  const values = readFastYaml(source)
  if (values === undefined) return loadAny(source, file)
  let nodes: readonly YamlNode[] | undefined
  let exact: Loaded['position'] | undefined
  const nodeOf = (index: number): YamlNode => (nodes ??= fastYamlNodes(source))[index] as YamlNode
  return {
    documents: values.map((value, index) => ({ value, node: () => nodeOf(index) })),
    diagnostics: [],
    position: (start, end) => (exact ??= textPositions(file, source))(start, end),
  }
}

/** Reads a text in the whole of the language. */
function loadAny(source: string, file: string): Loaded {
  const exact = textPositions(file, source)
  let original = (offset: number): number => offset
  const position: Loaded['position'] = (start, end = start) => exact(Math.max(0, original(start)), original(end))
  try {
    const parsed = parseLeniently(source)
    original = parsed.original
    const values = yamlLibrary().constructFromEvents(parsed.events, { source: parsed.text, maxAliases })
    const nodes = yamlNodes(parsed.events, parsed.text)
    const documents = values.flatMap((value, index) => {
      const node = nodes[index]
      return node === undefined || value === null ? [] : [{ value, node: () => node }]
    })
    return { documents, diagnostics: [], position }
  } catch (error) {
    if (!(error instanceof yamlLibrary().YAMLException)) throw error
    return { documents: [], diagnostics: [refusal(error, position)], position }
  }
}

function refusal(error: YAMLException, position: Loaded['position']): Diagnostic {
  const { position: offset = 0, buffer = '' } = error.mark ?? {}
  if (error.reason !== 'duplicated mapping key') return problem('KF3001', [error.reason], { position: position(offset) })
  const key = /^[^\s:]*/.exec(buffer.slice(offset))?.[0] ?? ''
  return problem('KF3005', [key.replace(/^(['"])(.*)\1$/, '$2')], { position: position(offset, offset + key.length) })
}
