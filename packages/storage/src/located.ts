import { fileStore } from './file/file-store.ts'
import { gsIdentity } from './gs/gs-credentials.ts'
import { connectGs, gsEndpoint, type GsConnection } from './gs/gs-connection.ts'
import { gsStore } from './gs/gs-store.ts'
import { placeOf } from './place.ts'
import type { RetryPolicy } from './retry.ts'
import { connectS3, type S3Connection } from './s3/s3-connection.ts'
import { s3Store } from './s3/s3-store.ts'
import { entryFor } from './settings/providers.ts'
import { s3SettingsOf, type SettingsSources } from './settings/s3-settings-of.ts'
import type { Store } from './store.ts'
import { slots } from './transfer/slots.ts'
import { webClient } from './web/web-client.ts'
import { webStore } from './web/web-store.ts'

/** Where a URI leads: a store, and a name in it. */
export interface Located {
  readonly store: Store
  readonly key: string
  /** The name with a slash behind it, for what lies below; '' is the whole bucket. */
  readonly folder: string
  readonly kind: 'file' | 'web' | 'bucket'
}

export interface Stores {
  readonly locate: (uri: string) => Promise<Located>
  readonly close: () => void
}

export interface StoreRules {
  readonly sources: SettingsSources
  readonly retry: RetryPolicy
  readonly idleMs: number
  /** Parts of uploads on their way at a time. */
  readonly partsAtATime: number
}

/** Finds the store behind a URI; connections are made once for each server and identity. */
export function openStores({ sources, retry, idleMs, partsAtATime }: StoreRules): Stores {
  const connections = new Map<string, S3Connection>()
  const google = new Map<string, Promise<GsConnection>>()
  const parts = slots(partsAtATime)
  const web = webClient({ idleMs, redirects: 5 })
  const gsClient = webClient({ idleMs, redirects: 0 })

  const s3 = async (place: BucketPlace & { readonly scheme: 's3' | 'minio' }, uri: string): Promise<Store> => {
    const settings = await s3SettingsOf({ ...place, uri }, sources)
    const name = JSON.stringify(settings)
    const connection = connections.get(name) ?? connectS3(settings, idleMs)
    connections.set(name, connection)
    return s3Store(place.bucket, uriOfKey(place), { connection, retry, slots: parts })
  }
  const gs = (place: BucketPlace): Store => {
    const entry = (sources.providers.gs && entryFor(sources.providers.gs, place.bucket, place.key)) ?? {}
    const name = JSON.stringify(entry)
    const connection = async (): Promise<GsConnection> => {
      const identity = await gsIdentity(entry, { ...sources, client: gsClient })
      return connectGs(gsEndpoint(sources.env['STORAGE_EMULATOR_HOST']), { client: gsClient, identity })
    }
    const known = (): Promise<GsConnection> => {
      const opening = google.get(name) ?? connection()
      google.set(name, opening)
      return opening
    }
    return gsStore(place.bucket, uriOfKey(place), { connection: known, retry })
  }

  return {
    locate: async (uri) => {
      const place = placeOf(uri)
      if (place.kind === 'file') return { store: fileStore, key: place.path, folder: withSlash(place.path), kind: 'file' }
      if (place.kind === 'web') return { store: webStore(web), key: place.url.href, folder: place.url.href, kind: 'web' }
      const store = place.scheme === 'gs' ? gs(place) : await s3({ ...place, scheme: place.scheme }, uri)
      return { store, key: place.key, folder: place.key === '' ? '' : withSlash(place.key), kind: 'bucket' }
    },
    close: () => {
      for (const connection of connections.values()) connection.close()
      web.close()
      gsClient.close()
    },
  }
}

interface BucketPlace {
  readonly scheme: 's3' | 'minio' | 'gs'
  readonly bucket: string
  readonly key: string
  readonly query: string
}

const withSlash = (name: string): string => (name.endsWith('/') ? name : `${name}/`)

/** Parameters of the URI go along, so that a listed URI can be opened as it is. */
const uriOfKey =
  ({ scheme, bucket, query }: BucketPlace) =>
  (key: string): string =>
    `${scheme}://${bucket}/${key}${query === '' ? '' : `?${query}`}`
