import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'

/** Refuses a path that does not stay below its folder, in plain or in percent-encoded form. Throws an ApiError (KF8531). */
export function checkArtifactPath(path: string): void {
  const parts = decoded(path)?.split(/[/\\]/) ?? ['..']
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\0'))) throw new ApiError([problem('KF8531', [path])])
}

/** Servers in between may decode once more. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
