import type { RunArtifact } from '@kfp-ts/runs'

/** The name under which an artifact's content lies in the page: the same file is embedded once, wherever it is passed to. */
export function artifactKey(artifact: RunArtifact): string {
  return artifact.path ?? artifact.uri
}
