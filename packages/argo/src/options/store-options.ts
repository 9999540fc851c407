import { type Schema, schemaOf } from '../schema/argo-schema.ts'
import { closed, type Fields, fieldsIn, itemsOf, only } from '../schema/fields.ts'
import { type Stores, schemeOf } from '../emit/stores.ts'
import type { Form } from '../platform/argo/forms.ts'
import type { Misfit } from '../platform/argo/misfit.ts'

/** What can be said of a store, by what Argo reaches it by; the bucket and the key are those of a URI. */
const known = {
  s3: ['endpoint', 'region', 'insecure', 'accessKeySecret', 'secretKeySecret', 'sessionTokenSecret', 'caSecret', 'roleARN', 'useSDKCreds'],
  gcs: ['serviceAccountKeySecret'],
}
const ways: { readonly [scheme: string]: keyof typeof known } = { s3: 's3', minio: 's3', gs: 'gcs' }
const host: Form = { fits: (text) => /^[^/\s]+$/.test(text), words: "a host, perhaps with a port: 's3.amazonaws.com', 'minio:9000'" }

/** What stores may be: for each of them what there is for URIs that begin as it says. */
export function storesSchema(stores: unknown): Schema {
  const prefixes = typeof stores === 'object' && stores !== null ? Object.keys(stores) : []
  return { type: 'object', properties: Object.fromEntries(prefixes.map((prefix) => [prefix, storeSchema(ways[schemeOf(prefix)])])) }
}

function storeSchema(way: keyof typeof known | undefined): Schema {
  return way === undefined ? {} : closed(only(artifactFields(way), known[way]))
}

function artifactFields(way: keyof typeof known): Fields {
  const template = itemsOf(fieldsIn(schemaOf('Workflow'), 'spec')['templates'])
  return fieldsIn(itemsOf(fieldsIn(template, 'inputs')['artifacts']), way)
}

/** Stores that no URI lies in, and hosts that are none. */
export function storeMisfits(stores: Stores = {}): readonly Misfit[] {
  return Object.entries(stores).flatMap(([prefix, { endpoint }]): readonly Misfit[] => {
    const path = ['stores', prefix]
    if (ways[schemeOf(prefix)] === undefined)
      return [{ path, found: prefix, form: 'described by what its URIs begin with: s3://, minio:// or gs://' }]
    return endpoint === undefined || endpoint === null || host.fits(endpoint)
      ? []
      : [{ path: [...path, 'endpoint'], found: endpoint, form: host.words }]
  })
}
