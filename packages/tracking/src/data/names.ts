import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'

const plain = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** Refuses what cannot be the name of a registered model (it becomes a folder, and part of an address). */
export function checkModelName(name: string): void {
  if (!plain.test(name) || name.length > 200) throw new ApiError([problem('KF8503', [name])])
}

/** Refuses what MLflow refuses: other characters, `latest`, and `v` with a number. */
export function checkAlias(alias: string): void {
  if (!/^[\w-]{1,255}$/.test(alias) || alias === 'latest' || /^v\d+$/i.test(alias)) throw new ApiError([problem('KF8507', [alias])])
}

/** Refuses keys that could not be the name of a file. */
export function checkTagKey(key: string): void {
  if (!plain.test(key) || key.length > 100) throw new ApiError([problem('KF8512', [key])])
}
