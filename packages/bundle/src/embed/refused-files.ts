import { basename, relative, resolve } from 'node:path'
import { isInstalled } from '../external-packages.ts'
import type { Settings } from '../project-config.ts'

/** Why a file must not go into a pipeline's file, as the code of the problem. */
export type Refusal = 'KF1112' | 'KF1113' | 'KF1114'

const secret = /^\.env($|\.|rc)|^\.(npmrc|netrc|pgpass|git-credentials)$|^id_(rsa|dsa|ecdsa|ed25519)|\.(pem|key|p12|pfx|jks|keystore|kubeconfig)$/i

/** A file that holds a secret, by its name. */
export function isSecret(file: string): boolean {
  return secret.test(basename(file))
}

/** What is refused: secrets always, native programs always, JSON of the project unless its config lists it. */
export function refusalOf(file: string, { embedFiles, folder }: Pick<Settings, 'folder' | 'embedFiles'>): Refusal | undefined {
  if (isSecret(file)) return 'KF1112'
  if (file.endsWith('.node')) return 'KF1114'
  if (!file.endsWith('.json') || isInstalled(file)) return undefined
  return embedFiles.some((listed) => resolve(folder, listed) === file) ? undefined : 'KF1113'
}

/** A file as people name it: relative to the project. */
export function nameOf(file: string, { folder }: Pick<Settings, 'folder' | 'embedFiles'>): string {
  return relative(folder, file)
}
