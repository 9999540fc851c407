import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunArtifact } from '@kfp-ts/runs'

/** Where an artifact lies on this machine: in the run's folder wherever that is now, or where its URI says; `undefined` for a store elsewhere. */
export function localPath(runFolder: string, { path, uri }: Pick<RunArtifact, 'path' | 'uri'>): string | undefined {
  return path === undefined ? pathOfUri(uri) : join(runFolder, path)
}

/** The path that a URI names on this machine; `undefined` for one that names a store elsewhere. */
export function pathOfUri(uri: string): string | undefined {
  if (uri.startsWith('file:')) return fileURLToPath(uri)
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(uri) || uri === '' ? undefined : uri
}
