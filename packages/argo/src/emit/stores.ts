import { PipelineError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { type Expression, tag } from '../expressions/expression.ts'

/** How Argo reaches an object store of others; fields as in Argo's `s3` and `gcs` artifacts. */
export interface Store {
  /** Host and port: `s3.amazonaws.com`. */
  readonly endpoint?: string
  readonly region?: string
  /** Whether to speak HTTP without TLS. */
  readonly insecure?: boolean
  readonly accessKeySecret?: { readonly name: string; readonly key: string }
  readonly secretKeySecret?: { readonly name: string; readonly key: string }
  readonly sessionTokenSecret?: { readonly name: string; readonly key: string }
  /** The certificate of who signed that of the store. */
  readonly caSecret?: { readonly name: string; readonly key: string }
  readonly roleARN?: string
  /** Whether the pod's own identity opens the store; so it does where nothing is said of S3. */
  readonly useSDKCreds?: boolean
  /** Of Google's stores, for which there is nothing else to say. */
  readonly serviceAccountKeySecret?: { readonly name: string; readonly key: string }
}

/** Stores by what URIs in them begin with: `{ 's3://photographs': { endpoint: ... }, 'minio://': { ... } }`. The longest that fits counts. */
export interface Stores {
  readonly [prefix: string]: Store
}

/** `s3` for `s3://bucket/key`; empty for what is no URI. */
export function schemeOf(uri: string): string {
  return /^([a-z][a-z0-9+.-]*):\/\//.exec(uri)?.[1] ?? ''
}

/** An artifact outside of the workflow's repository. */
export interface Outside {
  readonly task: string
  readonly name: string
  /** Its URI as far as it is known before the run. */
  readonly known: string
  readonly uri: Expression
}

const isBucket = /^(?:s3|minio|gs):\/\/[^/]*\/*$/

/** Where Argo finds an artifact by its URI. Throws PipelineError: KF3805 for a store nobody described, KF3806 for a scheme without a way to Argo, KF3820 for a bucket. */
export function outsideLocation({ task, name, known, uri }: Outside, stores: Stores): object {
  const scheme = schemeOf(known)
  if (isBucket.test(known)) throw new PipelineError([problem('KF3820', [task, name, known])])
  const bucket = tag(`split(${uri},'/')[2]`)
  const key = tag(`join(split(${uri},'/')[3:],'/')`)
  const store = Object.entries(stores)
    .toSorted(([a], [b]) => b.length - a.length)
    .find(([prefix]) => known.startsWith(prefix))?.[1]
  switch (scheme) {
    case 's3':
      return { s3: { endpoint: 's3.amazonaws.com', ...(store === undefined && { useSDKCreds: true }), ...store, bucket, key } }
    case 'minio':
      if (store?.endpoint === undefined) throw new PipelineError([problem('KF3805', [task, name, scheme])])
      return { s3: { ...store, bucket, key } }
    case 'gs':
      return { gcs: { ...store, bucket, key } }
    case 'http':
    case 'https':
      return { http: { url: tag(uri) } }
    default:
      throw new PipelineError([problem('KF3806', [task, name, known])])
  }
}
