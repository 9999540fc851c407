import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from './command.ts'

/** A certificate that is its own authority, as openssl makes it. */
export interface Certificate {
  /** PEM. */
  readonly certificate: string
  readonly key: string
  /** The file of the certificate. */
  readonly path: string
}

/** Makes a certificate for 127.0.0.1, valid for a day. */
export async function selfSigned(folder: string, name: string): Promise<Certificate> {
  const [path, key] = [join(folder, `${name}.pem`), join(folder, `${name}.key`)]
  const identity = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1']
  await output('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', path, ...identity])
  return { certificate: await readFile(path, 'utf8'), key: await readFile(key, 'utf8'), path }
}
