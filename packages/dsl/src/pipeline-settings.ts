import type { Position } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { Graph } from './graph.ts'
import { mergeSettings } from './options/platform.ts'
import type { Recording } from './recording.ts'

/** What `pipeline()` is told about a run as a whole. */
interface Given {
  readonly name: string
  readonly root?: unknown
  readonly platform?: unknown
}

/** Reads where a run's artifacts go and what platforms are to do for it. */
export function readPipelineSettings(
  { name, root, platform }: Given,
  recording: Recording,
  position: Position | undefined,
): Pick<Graph, 'root' | 'platform'> {
  const isUri = typeof root === 'string' && /^[a-z][a-z0-9+.-]*:\/\/./i.test(root)
  if (root !== undefined && !isUri) recording.findings.push(problem('KF1060', [JSON.stringify(root) ?? String(root), name], { position }))
  const settings = platform === undefined ? [] : mergeSettings(platform, { recording, owner: `pipeline "${name}"`, fits: 'pipeline', position })
  return { ...(isUri && { root }), ...(settings.length > 0 && { platform: settings }) }
}
