import { PipelineError } from '@kfp-ts/diagnostics'
import { blockText } from './block-text.ts'
import { problem } from './codes.ts'
import type { IrDocument } from './document.ts'
import { definitionComment } from './definition-comment.ts'
import { carriesInJson } from './schema/json-value.ts'
import { dumped } from './dumped.ts'

/**
 * Writes a pipeline as YAML: the same document gives the same bytes, keys sorted, read alike by YAML 1.1 and 1.2.
 * The second document is there only when a platform has settings. Throws PipelineError when a value has no form in JSON.
 */
export function writePipeline({ spec, platforms }: IrDocument): string {
  if (!carriesInJson(spec) || !carriesInJson(platforms)) throw new PipelineError([problem('KF3006', ['The document'])])
  const second = Object.keys(platforms).length === 0 ? '' : `---\n${yamlText({ platforms })}`
  return definitionComment(spec) + yamlText(spec) + second
}

function yamlText(value: object): string {
  return blockText(value) ?? dumped(value)
}
