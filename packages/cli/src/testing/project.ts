import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../../.cache/cli-tests', import.meta.url))

/** A folder of a user's project with these files; it lies below this repository, so that `kfp-ts` is found. */
export function project(files: { readonly [path: string]: string } = {}): string {
  mkdirSync(ROOT, { recursive: true })
  const folder = mkdtempSync(join(ROOT, 'project-'))
  for (const [path, text] of Object.entries({ 'package.json': '{ "name": "app", "type": "module" }', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** A user's project that holds a copy of a folder. */
export function projectFrom(source: string): string {
  const folder = project()
  cpSync(source, folder, { recursive: true })
  return folder
}
