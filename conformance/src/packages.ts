import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from './command.ts'
import { repository } from './repository.ts'

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly exports?: { readonly [door: string]: string | { readonly [condition: string]: string } }
  readonly bin?: { readonly [program: string]: string }
  readonly dependencies?: { readonly [name: string]: string }
}

/** Packs the package and everything of ours that it depends on; gives the tarballs, one a package. */
export async function pack(name: string, into: string): Promise<readonly string[]> {
  const closure = closureOf(name, await manifests())
  const args = ['pack', '--json', '--pack-destination', into, ...[...closure].flatMap((workspace) => ['-w', workspace])]
  const packed = JSON.parse(await output('npm', args, { cwd: repository })) as readonly { filename: string }[] | Record<string, { filename: string }>
  return Object.values(packed).map(({ filename }) => join(into, filename))
}

/** A package as its tarball would hold it. */
export interface Tarball {
  readonly name: string
  readonly files: readonly string[]
  /** What its package.json leads to, but for sources, which only this repository has. */
  readonly targets: readonly string[]
}

/** Every package that people can install. */
export async function tarballs(): Promise<readonly Tarball[]> {
  const open = [...(await manifests()).values()].filter((manifest) => manifest.private !== true)
  const args = ['pack', '--dry-run', '--json', ...open.flatMap(({ name }) => ['-w', name])]
  const packed = Object.values(JSON.parse(await output('npm', args, { cwd: repository })) as Record<string, Packed>)
  return open.map((manifest) => {
    const files = packed.find(({ name }) => name === manifest.name)?.files ?? []
    return { name: manifest.name, files: files.map(({ path }) => path), targets: targetsOf(manifest) }
  })
}
interface Packed {
  readonly name: string
  readonly files: readonly { readonly path: string }[]
}

function targetsOf({ exports = {}, bin = {} }: Manifest): readonly string[] {
  const doors = Object.values(exports).map((door) => (typeof door === 'string' ? { default: door } : door))
  const built = doors.flatMap((door) => Object.entries(door).filter(([condition]) => condition !== '@kfp-ts/source'))
  return [...built.map(([, target]) => target), ...Object.values(bin)].map((target) => target.replace(/^\.\//, ''))
}

async function manifests(): Promise<ReadonlyMap<string, Manifest>> {
  const folders = ['packages', 'components'].map(async (group) =>
    (await readdir(join(repository, group))).map((folder) => join(repository, group, folder)),
  )
  const all = (await Promise.all(folders)).flat().map(async (folder) => JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest)
  return new Map((await Promise.all(all)).map((manifest) => [manifest.name, manifest]))
}

function closureOf(name: string, all: ReadonlyMap<string, Manifest>, found: Set<string> = new Set()): ReadonlySet<string> {
  if (found.has(name)) return found
  found.add(name)
  for (const dependency of Object.keys(all.get(name)?.dependencies ?? {})) if (all.has(dependency)) closureOf(dependency, all, found)
  return found
}
