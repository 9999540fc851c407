import { PipelineError } from '@kfp-ts/diagnostics'
import { defineScalarTag, type Document, dump, DUMP_SCHEMA, type DumpOptions, type Node, NOT_RESOLVED, visit } from 'js-yaml'
import { problem } from './codes.ts'
import type { IrDocument } from './document.ts'
import { definitionComment } from './definition-comment.ts'
import { carriesInJson } from './schema/json-value.ts'

// Plain words that some reader of YAML takes for a number or a date although the dumper's own schema does not: `0O7`, `2001-1-1`, `1_0e3`.
const misread = /^[-+]?0[oO][0-7_]+$|^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt \t])|^[-+]?[\d._]+[eE][-+]?[\d_]+$/
const ambiguous = defineScalarTag<string>('tag:local,2026:ambiguous', {
  implicit: true,
  identify: () => false,
  resolve: (source) => (misread.test(source) ? source : NOT_RESOLVED),
})
const options: DumpOptions = { schema: DUMP_SCHEMA.withTags(ambiguous), lineWidth: -1, noRefs: true, seqNoIndent: true, transform: sortKeys }

/**
 * Writes a pipeline as YAML: the same document gives the same bytes, keys sorted, read alike by YAML 1.1 and 1.2.
 * The second document is there only when a platform has settings. Throws PipelineError when a value has no form in JSON.
 */
export function writePipeline({ spec, platforms }: IrDocument): string {
  if (!carriesInJson(spec) || !carriesInJson(platforms)) throw new PipelineError([problem('KF3006', ['The document'])])
  const second = Object.keys(platforms).length === 0 ? '' : `---\n${dump({ platforms }, options)}`
  return definitionComment(spec) + dump(spec, options) + second
}

function sortKeys(documents: Document[]): void {
  visit(documents, (node) => {
    if (node.kind === 'mapping') node.items.sort((one, other) => compare(keyOf(one.key), keyOf(other.key)))
  })
}
function keyOf(key: Node): string {
  return key.kind === 'scalar' ? key.value : ''
}
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
