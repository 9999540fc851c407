import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

type Target = string | null | undefined | readonly Target[] | { readonly [condition: string]: Target }

const conditions = new Set(['node', 'import', 'module-sync', 'default'])

/** The file a package is entered by, seen from a folder: as Node finds it, packages that can only be imported included; nothing when not there. */
export function packageEntry(specifier: string, folder: string): string | undefined {
  const require = createRequire(resolve(folder, 'package.json'))
  try {
    return require.resolve(specifier)
  } catch {
    return importOnlyEntry(specifier, require.resolve.paths(specifier) ?? [])
  }
}

// `require.resolve` does not see what an `exports` field offers to `import` alone.
function importOnlyEntry(specifier: string, roots: readonly string[]): string | undefined {
  const [name, subpath] = splitSpecifier(specifier)
  for (const root of roots) {
    const file = join(root, name, 'package.json')
    if (!existsSync(file)) continue
    const { exports } = JSON.parse(readFileSync(file, 'utf8')) as { readonly exports?: Target }
    const target = pick(bySubpath(exports, subpath))
    return target === undefined ? undefined : join(root, name, target)
  }
  return undefined
}

function bySubpath(exports: Target, subpath: string): Target {
  const keyed = typeof exports === 'object' && exports !== null && Object.keys(exports).some((key) => key.startsWith('.'))
  if (keyed) return (exports as { readonly [subpath: string]: Target })[subpath]
  return subpath === '.' ? exports : undefined
}

function pick(target: Target): string | undefined {
  if (typeof target === 'string') return target
  if (target == null) return undefined
  if (Array.isArray(target)) return target.map(pick).find((found) => found !== undefined)
  for (const [condition, inner] of Object.entries(target)) {
    const found = conditions.has(condition) ? pick(inner) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** `@scope/name/sub` is `['@scope/name', './sub']`. */
export function splitSpecifier(specifier: string): readonly [name: string, subpath: string] {
  const words = specifier.split('/')
  const length = specifier.startsWith('@') ? 2 : 1
  return [words.slice(0, length).join('/'), ['.', ...words.slice(length)].join('/')]
}
