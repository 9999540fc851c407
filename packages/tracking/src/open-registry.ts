import type { ModelRegistry } from './data/model-registry.ts'
import { fileRegistry } from './folder/file-registry.ts'
import { folderOf, openStore, registryFolder } from './open-store.ts'
import type { Environment } from './rest/rest-settings.ts'

/**
 * Opens the registry that a step was told to use: the http(s) address of an MLflow server, `file:` with an absolute folder, or `''` for the
 * server that MLFLOW_TRACKING_URI names, else `models` in the folder that KFP_TS_STATE names. Rejects with an `ApiError` if there is none.
 */
export async function openRegistry(store: string, env: Environment = process.env): Promise<ModelRegistry> {
  const place = store === '' ? (env['MLFLOW_TRACKING_URI'] ?? '') : store
  if (/^https?:\/\//.test(place)) return (await openStore(place, { env })).registry
  return fileRegistry(place === '' ? registryFolder(env) : folderOf(place))
}
