import type { ArtifactStore, TrackingStore } from '../data/tracking-store.ts'
import { proxiedArtifacts } from './proxied-artifacts.ts'
import { restExperiments } from './rest-experiments.ts'
import { restLoggedModels } from './rest-logged-models.ts'
import { restRegistry } from './rest-registry.ts'
import { restRuns } from './rest-runs.ts'
import type { RestSettings } from './rest-settings.ts'
import { openTransport } from './transport.ts'

/** Runs and models on an MLflow server; artifacts that it does not keep itself go `elsewhere`. */
export function restStore(settings: RestSettings, elsewhere: ArtifactStore & { readonly close: () => void }): TrackingStore {
  const transport = openTransport(settings)
  const artifacts = proxiedArtifacts(transport, elsewhere, settings.env)
  const store = { ...restExperiments(transport), ...restRuns(transport), ...restLoggedModels(transport, artifacts), artifacts }
  const close = async (): Promise<void> => {
    elsewhere.close()
    await transport.close()
  }
  return { uri: transport.uri, ...store, registry: restRegistry(transport, store), close }
}
