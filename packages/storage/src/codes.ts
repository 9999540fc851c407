import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF8901: {
    message: (uri: string) => `"${uri}" does not name a place that storage knows.`,
    hint: () => 'use file:///folder/file, s3://bucket/key, minio://bucket/key, gs://bucket/key or https://host/path.',
  },
  KF8902: {
    message: (uri: string, parameter: string) => `The URI "${uri}" has the unknown parameter "${parameter}".`,
    hint: () => 'an s3: or minio: URI takes endpoint, region, disableSSL, s3ForcePathStyle and anonymous.',
  },
  KF8903: {
    message: (bucket: string, server: string) => `There is no bucket "${bucket}" at ${server}.`,
    hint: () => 'create it, or correct its name, the endpoint or the region.',
  },
  KF8904: {
    message: (action: string, place: string, identity: string, reason: string) => `Not allowed to ${action} ${place} as ${identity}: ${reason}.`,
    hint: () => 'give this identity the right to do so, or give other credentials.',
  },
  KF8905: {
    message: (uri: string) => `There is nothing at ${uri}.`,
    hint: () => 'look at what is there by listing the folder above; names are case-sensitive.',
  },
  KF8906: {
    message: (server: string, uri: string) => `Nothing answers at ${server}, which should hold ${uri}.`,
    hint: () => 'start the server, or correct the endpoint (AWS_ENDPOINT_URL, the provider, or ?endpoint= in the URI).',
  },
  KF8907: {
    message: (server: string, uri: string) => `The name of the server ${server}, which should hold ${uri}, is not known.`,
    hint: () => 'correct the endpoint; a name such as seaweedfs.kubeflow is known inside the cluster only.',
  },
  KF8908: {
    message: (server: string, reason: string) => `No trusted connection to ${server}: ${reason}.`,
    hint: () =>
      'for a server without TLS say disableSSL=true or http:// in the endpoint; for an authority of your own set AWS_CA_BUNDLE to its certificate.',
  },
  KF8909: {
    message: (server: string, status: string, uri: string) => `${server} answers ${status} for ${uri}.`,
    hint: () => 'see whether the endpoint is that of the object store itself, not of its console or of a proxy.',
  },
  KF8910: {
    message: (uri: string) => `${uri} changed while it was being read.`,
    hint: () => 'read it again; what was read of the older one is not used.',
  },
  KF8911: {
    message: (uri: string, got: string, size: string) => `${uri} ended after ${got} of ${size} bytes.`,
    hint: () => 'see whether a proxy cuts connections; the beginning is kept, and the next download goes on from there where the store allows it.',
  },
  KF8912: {
    message: (uri: string, algorithm: string) => `${uri} does not have the ${algorithm} checksum that its store gives for it.`,
    hint: () => 'transfer it again; if it stays so, the object in the store is damaged.',
  },
  KF8913: {
    message: (path: string) => `The disk is full: ${path} cannot be written.`,
    hint: () => 'free some space and try again; nothing half-written counts as finished.',
  },
  KF8914: {
    message: (uri: string) => `${uri} can be read only.`,
    hint: () => 'write to file:, s3:, minio: or gs:.',
  },
  KF8915: {
    message: (uri: string, attempts: string, reason: string) => `${uri} was given up after ${attempts} attempts: ${reason}.`,
    hint: () => 'try again later; a transfer goes on where it stopped where the store allows it.',
  },
  KF8916: {
    message: (uri: string) => `${uri} has no name that a file in the folder can have.`,
    hint: () => 'rename the object: no empty, "." or ".." part, no null character, at most 255 bytes between slashes.',
  },
  KF8917: {
    message: (uri: string) => `${uri} is an object, and there are objects below it too; a file and a folder cannot share a name.`,
    hint: () => 'rename one of them.',
  },
  KF8918: {
    message: (uri: string, size: string, limit: string) => `${uri} has ${size} bytes, and at most ${limit} are allowed here.`,
    hint: () => 'give something smaller, or raise the limit.',
  },
  KF8919: {
    message: (place: string, reason: string) => `The storage providers are wrong at ${place}: ${reason}.`,
    hint: () => 'write them like `providers` in the ConfigMap kfp-launcher of Kubeflow Pipelines.',
  },
  KF8920: {
    message: (secret: string, key: string) => `The key "${key}" of the secret "${secret}" is not there.`,
    hint: () => 'mount the secret as a folder and name the folder above it in KFP_TS_SECRETS, or say `fromEnv: true` in the provider.',
  },
  KF8921: {
    message: (place: string, reason: string) => `The Google credentials in ${place} cannot be used: ${reason}.`,
    hint: () => 'give the JSON key of a service account, in the file that GOOGLE_APPLICATION_CREDENTIALS names.',
  },
  KF8922: {
    message: (path: string, reason: string) => `${path} cannot be read or written: ${reason}.`,
    hint: () => 'give a path that this user may use.',
  },
  KF8923: {
    message: (uri: string) => `What lies below ${uri} cannot be listed: web servers have no folders.`,
    hint: () => 'give the address of one file, for example of a zip.',
  },
  KF8924: {
    message: (bucket: string) => `"${bucket}" cannot be the name of a bucket.`,
    hint: () => 'use 3 to 63 lower-case letters, digits, dots and dashes.',
  },
  KF8925: {
    message: (uri: string) => `${uri} names a bucket and no object in it.`,
    hint: () => 'add the name of the object: s3://bucket/name.',
  },
} as const

/** What this package can say is wrong. */
export const problem: Catalogue<typeof table> = catalogue(table)
