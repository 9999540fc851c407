import { PipelineError } from '@kfp-ts/diagnostics'
import { blockText } from '../yaml/block-text.ts'
import { problem } from '../codes.ts'
import { dumped } from '../yaml/dumped.ts'
import { carriesInJson } from '../document/json-value.ts'

/** A mapping in the form of our files: block style, keys sorted; throws PipelineError when something in it has no form in JSON (KF3006). */
export function yamlText(mapping: object): string {
  const text = blockText(mapping)
  if (text !== undefined) return text
  if (!carriesInJson(mapping)) throw new PipelineError([problem('KF3006', ['The document'])])
  return dumped(mapping)
}
