import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from '../codes.ts'
import { final } from '../failure.ts'

/** Gives the text under a key of a Kubernetes secret; `undefined` when it is not there. */
export type SecretSource = (name: string, key: string) => Promise<string | undefined>

/** Secrets as Kubernetes mounts them: a folder each, a file for each key. */
export function secretsIn(folder: string | undefined): SecretSource {
  return async (name, key) => {
    if (folder === undefined || ![name, key].every((part) => /^[A-Za-z0-9._-]+$/.test(part) && !/^\.+$/.test(part))) return undefined
    return readFile(join(folder, name, key), 'utf8').then(
      (text) => text.trim(),
      () => undefined,
    )
  }
}

/** A key that has to be there; throws an ApiError when it is not (KF8920). */
export async function secretText(source: SecretSource, name: string, key: string): Promise<string> {
  const text = await source(name, key)
  if (text === undefined || text === '') throw final(problem('KF8920', [name, key]))
  return text
}
