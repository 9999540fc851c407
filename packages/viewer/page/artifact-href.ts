import type { RunArtifact } from '@kfp-ts/runs'

/** Where the page may lead for an artifact: its file beside the page, or a web address; nowhere for the schemes browsers do not open. */
export function artifactHref({ path, uri }: RunArtifact): string | undefined {
  if (path !== undefined) return path.split('/').map(encodeURIComponent).join('/')
  return /^(?:https?|file):/.test(uri) ? uri : undefined
}
