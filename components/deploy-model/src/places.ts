import { join } from 'node:path'
import { type BackgroundServer, startServer } from '@kfp-ts/serving'

/** Where a model is served, how that is ended, and what to tell people. */
export interface Served {
  readonly url: string
  readonly stop: string
  readonly running: boolean
  readonly message: string
}

/** Starts the server in the background, or replaces the one of the same name. */
export async function onThisMachine(server: BackgroundServer): Promise<Served> {
  const { name, state } = server
  const { url } = await startServer(server)
  // The command finds the state of the project it is called in; any other has to be named.
  const place = state.endsWith(join('.kfp-ts', 'state')) ? '' : ` --state ${JSON.stringify(state)}`
  return {
    url,
    stop: `npx kfp-ts serve stop ${name}${place}`,
    running: true,
    message: `${name} answers on ${url}. Try: curl -F images=@photograph.jpg ${url}/predict`,
  }
}

/** Starts nothing: a container ends with all that it started, and what runs on a cluster is decided by who applies the manifests. */
export function onCluster({ name, port }: { readonly name: string; readonly port: number }): Served {
  const url = `http://${name}:${port === 0 ? 8080 : port}`
  const message = `What this step starts would end with it, so nothing was started. Apply the manifests; inside the namespace ${name} then answers on ${url}.`
  return { url, stop: `kubectl delete service/${name} deployment/${name}`, running: false, message }
}
