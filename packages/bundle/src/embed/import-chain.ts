import { basename, resolve, sep } from 'node:path'
import type { Metafile } from 'esbuild'

/** Who imports whom, by absolute paths. */
export type Importers = ReadonlyMap<string, string>

/** The first importer of each file, as a finished build tells. */
export function importersIn({ inputs }: Metafile, folder: string): Importers {
  const importers = new Map<string, string>()
  for (const [importer, { imports }] of Object.entries(inputs)) {
    for (const { path } of imports) {
      const file = pathOf(path, folder)
      if (!importers.has(file)) importers.set(file, pathOf(importer, folder))
    }
  }
  return importers
}

/** esbuild writes `namespace:path` for what a plugin made, and paths relative to its working folder. */
export function pathOf(path: string, folder: string): string {
  return resolve(folder, path.replace(/^[a-z-]+:(?=\/)/, ''))
}

/** `pipeline.ts > images.ts > sharp`: how a body came to import a file; a package counts once. */
export function importChain(file: string, importers: Importers): string {
  const chain: string[] = []
  const seen = new Set<string>()
  for (let at: string | undefined = file; at !== undefined && !seen.has(at); at = importers.get(at)) {
    seen.add(at)
    const name = packageOf(at) ?? basename(at)
    if (chain[0] !== name) chain.unshift(name)
  }
  return chain.filter((name) => name !== '' && name !== '<stdin>').join(' > ')
}

/** The name of the installed package a file belongs to. */
export function packageOf(file: string): string | undefined {
  const words = file.split(sep)
  const at = words.lastIndexOf('node_modules')
  if (at < 0) return undefined
  const [first = '', second = ''] = words.slice(at + 1)
  return first.startsWith('@') ? `${first}/${second}` : first
}
