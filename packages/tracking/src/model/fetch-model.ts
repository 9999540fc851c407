import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ModelVersion } from '../data/model-registry.ts'
import { openStore, type StoreOptions } from '../open-store.ts'
import { resolveModel } from './model-uri.ts'

/** A registered model on this machine. */
export interface FetchedModel {
  readonly version: ModelVersion
  readonly folder: string
}

/**
 * Brings the files of `models:/surface@champion` (or `/3`, `/latest`) to this machine, into a folder of that version below `cache`; what is
 * there already is not fetched again. Rejects with an `ApiError` if there is no such model or its files are not what was registered.
 */
export async function fetchModel(uri: string, cache: string, options: StoreOptions & { readonly tracking?: string } = {}): Promise<FetchedModel> {
  const store = await openStore(options.tracking ?? '', options)
  try {
    const { registry } = store
    const version = await resolveModel(registry, uri)
    // Two servers may number alike; the time tells them apart.
    const folder = join(cache, `${version.name}-${version.version}-${version.creationTimestamp}`)
    const isThere = (): Promise<boolean> =>
      stat(folder).then(
        () => true,
        () => false,
      )
    await mkdir(cache, { recursive: true })
    if (!(await isThere()))
      await registry.downloadModelVersion(version, folder).catch(async (error: unknown) => {
        // Another process that fetches the same may be done first.
        if (!(await isThere())) throw error
      })
    return { version, folder }
  } finally {
    await store.close()
  }
}
