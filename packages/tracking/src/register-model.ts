import type { ModelRegistry, ModelVersion, Tags } from './model-registry.ts'

/** A trained model's folder, its name, what is worth noting about it, and its accuracy (0 to 1) on photographs it was not trained on. */
export interface Registration {
  readonly folder: string
  readonly name: string
  readonly accuracy: number
  readonly tags?: Tags
}

/**
 * Registers a model folder and moves the alias `champion` to it unless the present champion is more accurate. Registering the same files
 * again gives the version they already have.
 */
export async function registerModel(registry: ModelRegistry, { folder, name, accuracy, tags = {} }: Registration): Promise<ModelVersion> {
  await registry.createRegisteredModel(name)
  const version = await registry.createModelVersion({ name, source: folder, tags: { ...tags, accuracy: String(accuracy) } })
  if (accuracy >= (await accuracyOfChampion(registry, name))) await registry.setRegisteredModelAlias(name, 'champion', version.version)
  return version
}

async function accuracyOfChampion(registry: ModelRegistry, name: string): Promise<number> {
  const { aliases } = await registry.getRegisteredModel(name)
  if (aliases['champion'] === undefined) return -Infinity
  const { tags } = await registry.getModelVersion(name, aliases['champion'])
  return Number(tags['accuracy'] ?? -Infinity)
}
