export { openStorage } from './open-storage.ts'
export type {
  CallOptions,
  DownloadOptions,
  ListOptions,
  Progress,
  ReadOptions,
  Storage,
  StorageOptions,
  TransferOptions,
  Transferred,
  WriteOptions,
} from './storage.ts'
export type { ListedEntry, ObjectInfo } from './store.ts'
export type { Checksum } from './checksums/checksum.ts'
export type { Source } from './transfer/parts.ts'
export type { RetryPolicy } from './retry.ts'
export {
  type GsProviderEntry,
  type GsSecretRef,
  type Override,
  type Provider,
  type ProviderCredentials,
  type Providers,
  readProviders,
  type S3ProviderEntry,
  type S3SecretRef,
} from './settings/providers.ts'
export type { SecretSource } from './settings/secret.ts'
