import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { fileRegistry } from './file-registry.ts'
import type { ModelRegistry } from './model-registry.ts'

/**
 * Opens the registry that a step was told to use: `file:` with an absolute folder, or `''` for the one of this machine, `models` in the
 * folder that KFP_TS_STATE names. Rejects with an `ApiError` if there is neither.
 */
export async function openRegistry(store: string, env: { readonly KFP_TS_STATE?: string | undefined } = process.env): Promise<ModelRegistry> {
  return fileRegistry(store === '' ? ownFolder(env.KFP_TS_STATE) : folderOf(store))
}

function ownFolder(state: string | undefined): string {
  if (state === undefined || state === '') throw new ApiError([problem('KF8501', [])])
  return join(state, 'models')
}

function folderOf(store: string): string {
  // The platform would read `file:models` as `/models`: a folder nobody meant.
  const path = /^file:\//.test(store) && URL.canParse(store) && new URL(store).host === '' ? fileURLToPath(store) : ''
  if (!isAbsolute(path)) throw new ApiError([problem('KF8502', [store])])
  return path
}
