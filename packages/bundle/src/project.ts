import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A folder with a package.json, or the one a file lies in where there is none above it. */
export interface Project {
  readonly folder: string
  readonly name?: string
  readonly version?: string
}

const known = new Map<string, Project | undefined>()

/** The project a file or folder belongs to: nearest package.json that has a name or a dependency, since some only say `"type": "module"`. */
export function projectOf(path: string): Project {
  for (let folder = path; ; folder = dirname(folder)) {
    const project = projectAt(folder)
    if (project !== undefined) return project
    if (folder === dirname(folder)) return { folder: dirname(path) }
  }
}

function projectAt(folder: string): Project | undefined {
  if (!known.has(folder)) known.set(folder, readProject(folder))
  return known.get(folder)
}

function readProject(folder: string): Project | undefined {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return undefined
  const { name, version, ...rest } = readJson(file)
  if (name === undefined && rest['dependencies'] === undefined && rest['devDependencies'] === undefined) return undefined
  return { folder, ...(typeof name === 'string' && { name }), ...(typeof version === 'string' && { version }) }
}

/** The nearest folder at or above that is the root of a workspace. */
export function workspaceRoot(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    if (existsSync(file) && readJson(file)['workspaces'] !== undefined) return folder
    if (folder === dirname(folder)) return undefined
  }
}

function readJson(file: string): { readonly [field: string]: unknown } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { readonly [field: string]: unknown }
  } catch {
    return {}
  }
}

/** Where files that can be made again lie. */
export function cacheFolder({ folder }: Project): string {
  return join(folder, '.kfp-ts', 'cache')
}
