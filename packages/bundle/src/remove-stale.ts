import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const day = 24 * 60 * 60 * 1000

/** Removes bundles of earlier contents of a file. Those of the last day stay: another process may be running one, or showing a place in it. */
export async function removeStale(folder: string, stem: string): Promise<void> {
  const bundles = (await readdir(folder)).filter((name) => name.startsWith(`${stem}-`) && name.endsWith('.mjs'))
  for (const name of bundles) {
    const file = join(folder, name)
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > day) await rm(file, { force: true })
  }
}
