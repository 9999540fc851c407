import type { AddressInfo } from 'node:net'
import { ApiError } from '@kfp-ts/diagnostics'
import { type BatchWork, MicroBatcher } from './batching/micro-batcher.ts'
import { problem } from './codes.ts'
import { createApp } from './http/app.ts'
import { servingMetrics } from './http/metrics.ts'
import { RequestError } from './http/request-error.ts'
import { loadModel, unusable } from './model/loaded-model.ts'
import { startModelWorker } from './model/model-worker.ts'
import { WorkerPool } from './model/worker-pool.ts'
import { portHolder } from './port-holder.ts'
import { type Address, defaultAddress, type ServingOptions, settingsOf } from './settings.ts'

/** A server that answers. */
export interface ModelServer {
  readonly url: string
  readonly port: number
  /** Stops listening, answers what was asked, and ends. */
  readonly close: () => Promise<void>
}

/** A server whose model is loaded and warm, and which does not listen yet. */
export interface PreparedServer {
  /** Rejects with KF8601 if the port is in use; then it may be tried again. */
  readonly listen: (address?: Address) => Promise<ModelServer>
  readonly close: () => Promise<void>
}

/**
 * Serves the folder of a trained model over HTTP. Rejects with an `ApiError` if the model cannot be loaded or the port is taken.
 * @example const server = await serve('models/surface-crack', { port: 8080 })
 */
export async function serve(modelFolder: string, options: ServingOptions & Address = {}): Promise<ModelServer> {
  const prepared = await prepareServer(modelFolder, options)
  try {
    return await prepared.listen(options)
  } catch (error) {
    await prepared.close()
    throw error
  }
}

/** Loads the model and warms it up, so that listening later takes no time. */
export async function prepareServer(modelFolder: string, options: ServingOptions = {}): Promise<PreparedServer> {
  const { workers, limits, batching } = settingsOf(options)
  const model = await loadModel(modelFolder, options)
  const pool = await WorkerPool.start(() => startModelWorker(model, batching.maxBatch), workers).catch((error: Error) => {
    throw unusable(model.folder, error.message)
  })
  let closing = false
  const unready = (): string | undefined => {
    if (closing) return 'it is shutting down'
    return pool.alive === 0 ? 'no worker of the model is running' : undefined
  }
  const metrics = servingMetrics(model, { queued: () => batcher.queued, workers: () => pool.alive })
  const batcher = new MicroBatcher(runOn(pool), { ...batching, lanes: workers }, (size, waited) => {
    metrics.batchSizes.observe(size)
    metrics.queueWaits.observe(waited / 1000)
  })
  const app = await createApp({ model, classifier: { signature: model.signature, batcher, limits }, metrics, unready })
  const close = async (): Promise<void> => {
    closing = true
    await app.close()
    await batcher.drained()
    await pool.close()
  }
  const listen = async ({ host = defaultAddress.host, port = defaultAddress.port }: Address = {}): Promise<ModelServer> => {
    await app.listen({ host, port }).catch(async (error: NodeJS.ErrnoException) => {
      throw await cannotListen(error, host, port)
    })
    const bound = app.server.address() as AddressInfo
    return { url: urlOf(host, bound.port), port: bound.port, close }
  }
  return { listen, close }
}

/** A model that fails on an image is no mistake of the server; whatever the reason, the client is told. */
function runOn(pool: WorkerPool): BatchWork<Uint8Array, number> {
  return (images) =>
    pool.run(images).catch((error: Error) => {
      throw error instanceof ApiError ? error : new RequestError(500, problem('KF8611', [error.message.replace(/\.$/, '')]))
    })
}

async function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Promise<ApiError> {
  const address = urlOf(host, port)
  if (error.code === 'EADDRINUSE') return new ApiError([problem('KF8601', [address, await portHolder(port)])])
  return new ApiError([problem('KF8621', [address, error.code ?? error.message])])
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
