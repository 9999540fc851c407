import { availableParallelism } from 'node:os'

/** What a request may measure. */
export interface RequestLimits {
  /** Bytes of a whole request. */
  readonly requestBytes: number
  /** Bytes of one image file. */
  readonly imageBytes: number
  /** Pixels of one image, width times height, before it is decoded. */
  readonly pixels: number
  /** Images in one request. */
  readonly images: number
}

/** How images of different requests are put together. */
export interface Batching {
  /** The most images in one run of the model. */
  readonly maxBatch: number
  /** How long the first image waits for others while a worker is free, in milliseconds; 0 runs at once with what there is. */
  readonly maxWait: number
  /** The most images that wait; beyond that requests are refused. */
  readonly maxQueue: number
}

/** How a model is served. */
export interface ServingOptions {
  /** What answers and metrics call the model; the name of its folder when left out. */
  readonly name?: string
  readonly version?: string
  /** Threads that run the model; one less than there are cores when left out. */
  readonly workers?: number
  readonly limits?: Partial<RequestLimits>
  readonly batching?: Partial<Batching>
}

/** Where a server listens; this machine only, unless another host is named. Port 0 takes any free one. */
export interface Address {
  readonly host?: string
  readonly port?: number
}

/** All settings, none left out. */
export interface Settings {
  readonly workers: number
  readonly limits: RequestLimits
  readonly batching: Batching
}

/** 20 MiB and 16 images a request, 10 MiB and 50 megapixels an image. */
export const defaultLimits: RequestLimits = { requestBytes: 20 * 1024 ** 2, imageBytes: 10 * 1024 ** 2, pixels: 50_000_000, images: 16 }

/** Waiting for more images costs every lone request and gains little: under load batches form by themselves. */
export const defaultBatching: Batching = { maxBatch: 16, maxWait: 0, maxQueue: 256 }

/** Loopback: nobody outside this machine can ask unless the author says so. */
export const defaultAddress: Required<Address> = { host: '127.0.0.1', port: 8080 }

export function settingsOf({ workers, limits, batching }: ServingOptions): Settings {
  return {
    workers: workers ?? Math.max(1, availableParallelism() - 1),
    limits: { ...defaultLimits, ...limits },
    batching: { ...defaultBatching, ...batching },
  }
}
