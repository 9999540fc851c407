import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { ModelRegistry, ModelVersion, NewVersion, Tags } from './data/model-registry.ts'

/** A trained model's folder, its name, what is worth noting about it, and its accuracy (0 to 1) on photographs it was not trained on. */
export interface Registration extends Pick<NewVersion, 'experiment'> {
  readonly folder: string
  readonly name: string
  readonly accuracy: number
  readonly tags?: Tags
  /** Moves to the version unless the one under it is more accurate; `champion` unless told otherwise. */
  readonly alias?: string
}

/**
 * Registers a model folder and moves the alias to it unless the version under it is more accurate; that one becomes `previous`. Registering the
 * same files again gives the version they already have. Rejects with an `ApiError` (KF8523) if the accuracy is not a number.
 */
export async function registerModel(registry: ModelRegistry, registration: Registration): Promise<ModelVersion> {
  const { folder, name, accuracy, tags = {}, alias = 'champion', experiment } = registration
  if (!Number.isFinite(accuracy)) throw new ApiError([problem('KF8523', ['accuracy', String(accuracy)])])
  await registry.createRegisteredModel(name)
  const notes = { ...tags, accuracy: String(accuracy) }
  const version = await registry.createModelVersion({ name, source: folder, tags: notes, ...(experiment !== undefined && { experiment }) })
  const before = (await registry.getRegisteredModel(name)).aliases[alias]
  if (before === version.version || accuracy < (await accuracyOf(registry, name, before))) return version
  await promote(registry, version, { alias, before })
  return version
}

/** A server keeps no history of its aliases, so the version does. */
async function promote(
  registry: ModelRegistry,
  version: ModelVersion,
  { alias, before }: { readonly alias: string; readonly before: number | undefined },
) {
  await registry.setRegisteredModelAlias(version.name, alias, version.version)
  await registry.setModelVersionTag(version, 'promoted_at', new Date().toISOString())
  if (before === undefined) return
  await registry.setModelVersionTag(version, 'promoted_from', String(before))
  if (alias === 'champion') await registry.setRegisteredModelAlias(version.name, 'previous', before)
}

async function accuracyOf(registry: ModelRegistry, name: string, version: number | undefined): Promise<number> {
  if (version === undefined) return -Infinity
  const { tags } = await registry.getModelVersion(name, version)
  return Number(tags['accuracy'] ?? -Infinity)
}
