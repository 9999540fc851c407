import { readFileSync } from 'node:fs'

interface Manifest {
  readonly version: string
  readonly homepage?: string
}

/** The version of this kfp-ts; all its packages have the same one. */
export function version(): string {
  return manifest().version
}
/** Where its documents can be read, without a slash at the end; undefined where the package does not say. */
export function homepage(): string | undefined {
  return manifest().homepage?.replace(/\/$/, '')
}

function manifest(): Manifest {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Manifest
}
