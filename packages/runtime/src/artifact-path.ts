import { fileURLToPath } from 'node:url'
import type { RuntimeArtifact } from './executor-input.ts'

const mounts = { 'gs://': '/gcs/', 's3://': '/s3/', 'minio://': '/minio/' } as const

/** Where an artifact lies in this container: Kubeflow's launcher maps each store to a folder; a custom path wins. */
export function artifactPath({ uri = '', metadata, customPath }: RuntimeArtifact): string {
  if (customPath) return customPath
  const path = mounted(uri)
  return metadata?.['_kfp_workspace'] === true ? `/kfp-workspace/.artifacts/${path.replace(/^\/+/, '')}` : path
}

function mounted(uri: string): string {
  if (uri.startsWith('file:')) return fileURLToPath(uri)
  if (uri.startsWith('oci://')) return `/oci/${uri.slice('oci://'.length).replaceAll('/', '_')}/models`
  for (const [scheme, folder] of Object.entries(mounts)) {
    if (uri.startsWith(scheme)) return folder + uri.slice(scheme.length)
  }
  return uri
}
