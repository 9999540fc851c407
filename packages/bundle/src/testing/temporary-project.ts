import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const installed = fileURLToPath(new URL('../../../../node_modules', import.meta.url))

/** Writes a project of an author, outside the repository, in which the packages of kfp-ts are installed; gives its folder. */
export function temporaryProject(files: { readonly [path: string]: string }): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'project-')))
  const all = { 'package.json': '{ "name": "project", "version": "1.0.0", "type": "module" }', ...files }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  for (const name of ['@kfp-ts', 'kfp-ts', 'sharp']) symlinkSync(join(installed, name), join(folder, 'node_modules', name))
  return folder
}
