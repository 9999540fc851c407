import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Target = string | null | readonly Target[] | { readonly [condition: string]: Target }

/** What Node asks for when a package is imported. */
const conditions = new Set(['node', 'import', 'module-sync', 'default'])

/** A file that a package says it is entered by, and does not have; nothing where all are there. */
export function missingEntry(folder: string, files: readonly string[]): string | undefined {
  const { exports = null } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly exports?: Target }
  const there = new Set(files)
  return entries(exports)
    .map((path) => path.replace(/^\.\//, ''))
    .find((path) => /\.[cm]?js$/.test(path) && !path.includes('*') && !there.has(path))
}

function entries(target: Target): string[] {
  if (typeof target === 'string') return [target]
  if (target === null) return []
  if (Array.isArray(target)) return target.flatMap(entries)
  return Object.entries(target).flatMap(([key, inner]) => (key.startsWith('.') || conditions.has(key) ? entries(inner) : []))
}
