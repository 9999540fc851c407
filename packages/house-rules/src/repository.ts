import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's top folder, absolute. */
export const root: string = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly exports?: { readonly [door: string]: { readonly '@kfp-ts/source'?: string } | string }
  readonly dependencies?: { readonly [name: string]: string }
  readonly optionalDependencies?: { readonly [name: string]: string }
  readonly peerDependencies?: { readonly [name: string]: string }
  readonly devDependencies?: { readonly [name: string]: string }
}

/** One package of this repository. */
export interface Room {
  /** Its folder below the repository's top: `packages/ir`. */
  readonly folder: string
  readonly manifest: Manifest
}

export function readText(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

export function readJson<T>(file: string): T {
  return JSON.parse(readText(file)) as T
}

/** Every package that exists now, in alphabetical order. */
export function rooms(): readonly Room[] {
  found ??= findRooms()
  return found
}

let found: readonly Room[] | undefined

function findRooms(): readonly Room[] {
  const folders = ['packages', 'components'].flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`))
  return [...folders, 'pipelines', 'conformance']
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => ({ folder, manifest: readJson<Manifest>(`${folder}/package.json`) }))
}

/** The package of this repository with an npm name, or nothing. */
export function roomNamed(name: string): Room | undefined {
  return rooms().find(({ manifest }) => manifest.name === name)
}

/** The npm names of everything a package needs when it runs. */
export function dependenciesOf({ manifest }: Room): readonly string[] {
  return Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies })
}

// What a user got wrong, in `bad-input`, is written as users write it.
const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.kfp-ts', '.nx', '.cache', 'coverage', 'bad-input'])

/** Every file below a folder that is not installed, built or generated; paths relative to the repository's top. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (NOT_OURS.has(entry.name) || /\.generated\.|\.tgz$/.test(entry.name)) return []
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [relative('.', path)] : []
  })
}

/** The TypeScript files below a folder. */
export function sourcesBelow(folder: string): readonly string[] {
  return filesBelow(folder).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
}

/** Programs that are checked in as they run: they are not compiled. */
export function programsOf(room: Room): readonly string[] {
  return filesBelow(room.folder).filter((file) => /\/bin\/[^/]+\.js$/.test(file))
}

/** Files that are not part of what a package does: tests and what only tests use. */
export function isTest(file: string): boolean {
  return (
    /\.test(-d)?\.tsx?$/.test(file) ||
    /\/(testing|fixtures|test-data|bench)\//.test(file) ||
    /^(packages\/(house-rules|test-kit)|conformance)\//.test(file)
  )
}
