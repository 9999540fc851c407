import { readFileSync } from 'node:fs'

/** The version of this kfp-ts; all its packages have the same one. */
export function version(): string {
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string }).version
}
