/** Where credentials come from; the secret itself is in no message. */
export interface S3Credentials {
  readonly accessKey: string
  readonly secretKey: string
  readonly sessionToken?: string | undefined
  /** Where they were found: `AWS_ACCESS_KEY_ID`, `the secret "mlpipeline-minio-artifact"`. */
  readonly from: string
}

/** How a bucket is reached. */
export interface S3Settings {
  readonly host: string
  readonly port?: number | undefined
  readonly secure: boolean
  readonly region?: string | undefined
  /** `http://host/bucket/key` instead of `http://bucket.host/key`. */
  readonly pathStyle: boolean
  /** None: requests are not signed. `of the machine`: the role that a pod or container was given. */
  readonly credentials: S3Credentials | 'of the machine' | undefined
  /** Certificates of authorities that are trusted besides the known ones, as PEM; `anyone` trusts every server. */
  readonly trust?: { readonly authorities: string } | 'anyone' | undefined
}

export const amazon = 's3.amazonaws.com'

/** The server as messages name it. */
export function serverOf({ host, port, secure }: S3Settings): string {
  return `${secure ? 'https' : 'http'}://${host}${port === undefined ? '' : `:${port}`}`
}

/** Who asks, as messages say it: the first four letters of the access key and where it came from. */
export function identityOf({ credentials }: S3Settings): string {
  if (credentials === undefined) return 'nobody (no credentials were found; AWS_ACCESS_KEY_ID is not set)'
  if (credentials === 'of the machine') return 'the role of this pod or container'
  return `the access key "${credentials.accessKey.slice(0, 4)}..." of ${credentials.from}`
}
