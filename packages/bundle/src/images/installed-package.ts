import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Target } from './needed-files.ts'

/** A package as it lies installed. */
export interface InstalledPackage {
  readonly name: string
  /** Where it really lies: package managers link. */
  readonly folder: string
  readonly manifest: Manifest
}
interface Manifest {
  readonly version?: string
  readonly license?: string
  readonly dependencies?: { readonly [name: string]: string }
  readonly optionalDependencies?: { readonly [name: string]: string }
  readonly peerDependencies?: { readonly [name: string]: string }
  readonly peerDependenciesMeta?: { readonly [name: string]: { readonly optional?: boolean } }
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
}

/** A package as Node finds it from a folder; nothing where it is not installed. */
export function installedPackage(name: string, from: string): InstalledPackage | undefined {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    const file = join(folder, 'package.json')
    if (existsSync(file)) return { name, folder: realpathSync(folder), manifest: JSON.parse(readFileSync(file, 'utf8')) as Manifest }
    if (at === dirname(at)) return undefined
  }
}

/** The names of what a package cannot run without, and of what it can use. */
export function needsOf({ manifest }: InstalledPackage): { readonly required: readonly string[]; readonly optional: readonly string[] } {
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifest
  const optional = Object.keys(optionalDependencies).sort()
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true)
  const required = new Set([...Object.keys(dependencies), ...peers])
  return { required: [...required].filter((name) => !(name in optionalDependencies)).sort(), optional }
}

/** Whether a package says that it is for a machine; the images have glibc. */
export function isFor({ manifest }: InstalledPackage, { cpu }: Target): boolean {
  const takes = (list: readonly string[] | undefined, value: string): boolean =>
    list === undefined || list.includes(value) || (list.every((one) => one.startsWith('!')) && !list.includes(`!${value}`))
  return takes(manifest.os, 'linux') && takes(manifest.cpu, cpu) && takes(manifest.libc, 'glibc')
}

/** Whether a package has programs for a machine, by its name: `@img/sharp-linux-x64`. */
export function isNamedFor(name: string, { cpu }: Target): boolean {
  return /\blinux\b/.test(name) && new RegExp(`\\b${cpu}\\b`).test(name) && !/\bmusl\b/.test(name)
}
