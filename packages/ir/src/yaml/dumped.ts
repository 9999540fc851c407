import type { Document, DumpOptions, Node } from 'js-yaml'
import { yamlLibrary } from './yaml-library.ts'

// Plain words that some reader of YAML takes for a number or a date although the dumper's own schema does not: `0O7`, `2001-1-1`, `1_0e3`.
const misread = /^[-+]?0[oO][0-7_]+$|^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt \t])|^[-+]?[\d._]+[eE][-+]?[\d_]+$/

/** Any JSON value as YAML in the form of our files: block style, keys sorted, words quoted that some reader takes for something else. */
export function dumped(value: unknown): string {
  options ??= makeOptions()
  return yamlLibrary().dump(value, options)
}

let options: DumpOptions | undefined

function makeOptions(): DumpOptions {
  const yaml = yamlLibrary()
  const ambiguous = yaml.defineScalarTag<string>('tag:local,2026:ambiguous', {
    implicit: true,
    identify: () => false,
    resolve: (source) => (misread.test(source) ? source : yaml.NOT_RESOLVED),
  })
  return { schema: yaml.DUMP_SCHEMA.withTags(ambiguous), lineWidth: -1, noRefs: true, seqNoIndent: true, transform: sortKeys }
}

function sortKeys(documents: Document[]): void {
  yamlLibrary().visit(documents, (node) => {
    if (node.kind === 'mapping') node.items.sort((one, other) => compare(keyOf(one.key), keyOf(other.key)))
  })
}
function keyOf(key: Node): string {
  return key.kind === 'scalar' ? key.value : ''
}
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
