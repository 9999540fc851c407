import { ApiError } from '@kfp-ts/diagnostics'
import { openStorage, type Storage } from '@kfp-ts/storage'
import { problem } from './codes.ts'
import { isAllowed } from './data/allowed-place.ts'
import { checkArtifactPath } from './data/artifact-path.ts'
import type { Artifact } from './data/tracking-data.ts'
import type { ArtifactStore } from './data/tracking-store.ts'
import type { Environment } from './rest/rest-settings.ts'

/**
 * Artifacts straight in the store behind a server (`s3:`, `gs:`, `file:`), in places that are named only: whoever registers a version says where
 * its files are, and nobody should make a step read what it may read and they may not.
 */
export function directArtifacts(allow: readonly string[], env: Environment): ArtifactStore & { readonly close: () => void } {
  let opened: Storage | undefined
  const storage = (): Storage => (opened ??= openStorage({ env }))
  const placeOf = (uri: string, path: string): string => {
    if (!isAllowed(uri, allow) || uri.includes('..') || /^(https?|mlflow-artifacts):/.test(uri)) throw new ApiError([problem('KF8532', [uri])])
    if (path !== '') checkArtifactPath(path)
    return path === '' ? uri.replace(/\/+$/, '') : `${uri.replace(/\/+$/, '')}/${path}`
  }
  return {
    list: async (uri, folder = '') => {
      const found: Artifact[] = []
      for await (const { name, kind, size = 0 } of storage().list(`${placeOf(uri, folder)}/`, { depth: 'one level' })) {
        found.push({ path: name.replace(/\/$/, ''), isFolder: kind === 'folder', bytes: size })
      }
      return found.toSorted((one, other) => (one.path < other.path ? -1 : 1))
    },
    upload: async (uri, path, file) => void (await storage().upload(file, placeOf(uri, path))),
    download: async (uri, path, file) => void (await storage().download(placeOf(uri, path), file)),
    close: () => opened?.close(),
  }
}
