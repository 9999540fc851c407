import type { Diagnostic, Position } from '@kfp-ts/diagnostics'
import type { Loaded, Path, YamlDocument } from '@kfp-ts/ir'
import type { Report } from './report.ts'

/** A document of a text that was read. */
export interface Written {
  readonly document: YamlDocument
  readonly loaded: Loaded
}

/** Puts problems of an object, which stands somewhere in a document, where they are; a place has one of each. */
export function reporter(written: Written, around: Path, found: Diagnostic[]): Report {
  const seen = new Set<string>()
  return (diagnostic, path, blame = 'key') => {
    const key = `${diagnostic.code} ${diagnostic.message} ${path.join('/')}`
    if (seen.has(key)) return
    seen.add(key)
    found.push({ ...diagnostic, position: placeOf(written, [...around, ...path], blame) })
  }
}

/** Where in its file something is written, or what is around it. */
export function placeOf({ document, loaded }: Written, path: Path, blame: 'key' | 'value' = 'key'): Position {
  const node = nodeAt(document, path)
  const { start, end } = blame === 'key' ? (node.key ?? node) : node
  return loaded.position(start, end)
}

function nodeAt(document: YamlDocument, path: Path): ReturnType<YamlDocument['node']> {
  let node = document.node()
  for (const step of path) {
    const next = node.children.get(step)
    if (next === undefined) break
    node = next
  }
  return node
}
