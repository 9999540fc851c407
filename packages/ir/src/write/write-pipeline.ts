import { definitionComment } from './definition-comment.ts'
import type { IrDocument } from '../document/document.ts'
import { yamlText } from './yaml-text.ts'

/**
 * Writes a pipeline as YAML: the same document gives the same bytes, keys sorted, read alike by YAML 1.1 and 1.2.
 * The second document is there only when a platform has settings. Throws PipelineError when a value has no form in JSON.
 */
export function writePipeline({ spec, platforms }: IrDocument): string {
  const text = yamlText(spec)
  const second = Object.keys(platforms).length === 0 ? '' : `---\n${yamlText({ platforms })}`
  return definitionComment(spec) + text + second
}
