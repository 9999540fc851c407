import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { ModelRegistry, ModelVersion } from '../data/model-registry.ts'

/** What stands behind `models:/`. */
export type ModelName =
  | { readonly name: string; readonly version: number }
  | { readonly name: string; readonly alias: string }
  | { readonly name: string; readonly stage: string }

/** Reads `models:/NAME/VERSION`, `models:/NAME@ALIAS`, `models:/NAME/latest` and `models:/NAME/STAGE`. Throws an ApiError (KF8533). */
export function parseModelUri(uri: string): ModelName {
  const [, name, sign, rest] = /^models:\/([^/@:]+)([/@])([\w-]+)$/.exec(uri) ?? []
  if (name === undefined || rest === undefined) throw new ApiError([problem('KF8533', [uri])])
  if (sign === '@' || rest === 'latest') return { name, alias: rest }
  return /^\d+$/.test(rest) ? { name, version: Number(rest) } : { name, stage: rest }
}

/** The version that an address stands for now. Rejects with KF8504, KF8505, KF8506 or KF8533. */
export async function resolveModel(registry: ModelRegistry, uri: string): Promise<ModelVersion> {
  const wanted = parseModelUri(uri)
  if ('version' in wanted) return registry.getModelVersion(wanted.name, wanted.version)
  if ('alias' in wanted) return registry.getModelVersionByAlias(wanted.name, wanted.alias)
  const staged = (await registry.searchModelVersions(wanted.name)).find(({ stage }) => stage?.toLowerCase() === wanted.stage.toLowerCase())
  if (staged === undefined) throw new ApiError([problem('KF8506', [wanted.name, wanted.stage])])
  return staged
}
