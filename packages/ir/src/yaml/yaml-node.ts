import type { Event } from 'js-yaml'
import { yamlLibrary } from './yaml-library.ts'

interface Span {
  readonly start: number
  readonly end: number
}
/** Where one value of a YAML document stands: offsets into the text, and the nodes inside it. */
export interface YamlNode extends Span {
  /** Where the key stands that leads here. */
  key?: Span
  readonly children: Map<string | number, YamlNode>
}

interface Opened {
  readonly node: YamlNode
  readonly kind: 'document' | 'sequence' | 'mapping'
  /** Of a mapping: the key whose value comes next; a key that is itself a collection has no name. */
  pending?: { readonly name?: string; readonly span: Span } | undefined
}

/** Finds out where everything stands, by the same events that the values are made from; one node a document. */
export function yamlNodes(events: readonly Event[], source: string): readonly (YamlNode | undefined)[] {
  const { EVENT_ID } = yamlLibrary()
  const documents: (YamlNode | undefined)[] = []
  const anchors = new Map<string, YamlNode>()
  const open: Opened[] = []
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      const closed = open.pop()
      if (closed?.kind === 'document') documents.push(closed.node.children.get(0))
      continue
    }
    const node = nodeOf(event, { source, anchors })
    const parent = open.at(-1)
    if (parent !== undefined) place(parent, node, nameOf(event, source))
    if (event.type === EVENT_ID.DOCUMENT) open.push({ node, kind: 'document' })
    if (event.type === EVENT_ID.SEQUENCE) open.push({ node, kind: 'sequence' })
    if (event.type === EVENT_ID.MAPPING) open.push({ node, kind: 'mapping' })
  }
  return documents
}

interface Sources {
  readonly source: string
  readonly anchors: Map<string, YamlNode>
}
function nodeOf(event: Event, { source, anchors }: Sources): YamlNode {
  const { EVENT_ID } = yamlLibrary()
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return makeNode(0, 0)
  const anchor = source.slice(event.anchorStart, event.anchorEnd)
  // An alias has the contents of what it names; its own key is set when it is placed.
  if (event.type === EVENT_ID.ALIAS) return { ...(anchors.get(anchor) ?? makeNode(event.anchorStart, event.anchorEnd)) }
  const node = event.type === EVENT_ID.SCALAR ? makeNode(event.valueStart, event.valueEnd) : makeNode(event.start, event.start)
  if (event.anchorStart >= 0) anchors.set(anchor, node)
  return node
}
function makeNode(start: number, end: number): YamlNode {
  return { start, end, children: new Map() }
}
function nameOf(event: Event, source: string): string | undefined {
  const { EVENT_ID, getScalarValue } = yamlLibrary()
  return event.type === EVENT_ID.SCALAR ? getScalarValue(source, event) : undefined
}

function place(parent: Opened, node: YamlNode, name: string | undefined): void {
  if (parent.kind !== 'mapping') {
    parent.node.children.set(parent.node.children.size, node)
  } else if (parent.pending === undefined) {
    parent.pending = { ...(name !== undefined && { name }), span: node }
  } else {
    node.key = parent.pending.span
    if (parent.pending.name !== undefined) parent.node.children.set(parent.pending.name, node)
    parent.pending = undefined
  }
}
