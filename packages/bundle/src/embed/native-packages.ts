import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, sep } from 'node:path'
import { packageOf } from './import-chain.ts'

interface Manifest {
  readonly gypfile?: boolean
  readonly binary?: unknown
  readonly os?: unknown
  readonly cpu?: unknown
  readonly dependencies?: { readonly [name: string]: string }
  readonly optionalDependencies?: { readonly [name: string]: string }
}
const loaders = ['bindings', 'node-gyp-build', 'node-pre-gyp', '@mapbox/node-pre-gyp', 'prebuild-install', 'node-addon-api']

/** Installed packages that load a native program by a path made up at run time, which no bundler sees; by a file of each. */
export function nativePackages(files: readonly string[]): string[] {
  const byFolder = new Map<string, string>()
  for (const file of files) {
    const folder = packageFolder(file)
    if (folder !== undefined && !byFolder.has(folder)) byFolder.set(folder, file)
  }
  return [...byFolder].filter(([folder]) => isNative(folder)).map(([, file]) => file)
}

function packageFolder(file: string): string | undefined {
  const name = packageOf(file)
  if (name === undefined) return undefined
  const root = `${sep}node_modules${sep}${name.replaceAll('/', sep)}`
  return file.slice(0, file.lastIndexOf(root) + root.length)
}

function isNative(folder: string): boolean {
  const { gypfile, binary, dependencies = {}, optionalDependencies = {} } = manifestIn(folder)
  if (gypfile === true || binary !== undefined || loaders.some((name) => name in dependencies)) return true
  return Object.keys(optionalDependencies).some((name) => isForOnePlatform(name, folder))
}

// Prebuilt programs come as optional packages that say which system they are for.
function isForOnePlatform(name: string, folder: string): boolean {
  const roots = createRequire(join(folder, 'package.json')).resolve.paths(name) ?? []
  const found = roots.map((root) => join(root, name)).find((candidate) => existsSync(join(candidate, 'package.json')))
  const { os, cpu } = found === undefined ? {} : manifestIn(found)
  return os !== undefined || cpu !== undefined
}

function manifestIn(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  } catch {
    return {}
  }
}
