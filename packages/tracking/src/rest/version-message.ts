import type { ModelFile, ModelVersion } from '../data/model-registry.ts'
import { digestTag } from '../model-files.ts'
import { numberIn, optionalTextIn, tagsIn, textIn } from './message-fields.ts'
import { idempotencyTag } from './run-messages.ts'
import type { Message } from './transport.ts'

/** The files of a version as JSON. */
export const filesTag = 'kfp-ts.files'

/** A version as the server gives it. */
export function versionOf(message: Message): ModelVersion {
  const { [digestTag]: digest = '', [filesTag]: files = '[]', [idempotencyTag]: _, ...tags } = tagsIn(message, 'tags')
  const [name, runId, stage] = [textIn(message, 'name'), optionalTextIn(message, 'run_id'), optionalTextIn(message, 'current_stage')]
  return {
    name,
    version: numberIn(message, 'version'),
    uri: `models:/${name}/${numberIn(message, 'version')}`,
    source: optionalTextIn(message, 'source') ?? '',
    creationTimestamp: numberIn(message, 'creation_timestamp'),
    files: filesOf(files),
    digest,
    tags,
    ...(runId !== undefined && { runId }),
    ...(stage !== undefined && stage !== 'None' && { stage }),
  }
}

/** Anybody may write tags. */
function filesOf(text: string): readonly ModelFile[] {
  try {
    const files = JSON.parse(text) as readonly ModelFile[]
    return Array.isArray(files) ? files : []
  } catch {
    return []
  }
}
