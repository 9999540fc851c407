import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { shortPath } from '../build-problems.ts'
import { problem } from '../codes.ts'
import { type InstalledPackage, installedPackage, isFor, isNamedFor, needsOf } from './installed-package.ts'
import type { Target } from './needed-files.ts'
import type { Closure, LockedPackage } from './package-lock.ts'

/** Where packages were installed, and by whose lock. */
export interface Installation {
  /** The folder that packages are looked for from. */
  readonly project: string
  /** The lock's. */
  readonly folder: string
  /** The name of the lock. */
  readonly lock: string
}

const here = dirname(fileURLToPath(import.meta.url))

/**
 * Finds packages and what they need as they lie installed, and gives each a place as npm would: at the top, or inside the package that needs another
 * version. A place depends on nothing but the names asked for, so the same image has the same tag whatever else is built.
 */
export function installedClosure({ project, folder, lock }: Installation): (names: readonly string[], target: Target) => Closure | Diagnostic {
  return (names, target) => {
    if (!existsSync(join(folder, 'node_modules'))) return problem('KF1148', [shortPath(folder), lock])
    const places = new Places(folder)
    const open: Placed[] = []
    for (const name of names) {
      // Ours are found from here where a package manager hides what a project does not ask for itself.
      const found = installedPackage(name, project) ?? installedPackage(name, here)
      const hindrance = hindranceOf(found, { name, by: 'An image', folder })
      if (hindrance !== undefined) return hindrance
      if (found !== undefined) open.push(places.put(found, ''))
    }
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const needs = needed(next.one, target, folder)
      if ('code' in needs) return needs
      for (const one of needs) if (places.seenFrom(next.place, one.name) !== one.folder) open.push(places.put(one, next.place))
    }
    return places.closure()
  }
}

function needed(one: InstalledPackage, target: Target, folder: string): readonly InstalledPackage[] | Diagnostic {
  const { required, optional } = needsOf(one)
  const find = (name: string): InstalledPackage | undefined => installedPackage(name, one.folder)
  const hindrance = required.map((name) => hindranceOf(find(name), { name, by: one.name, folder })).find((found) => found !== undefined)
  if (hindrance !== undefined) return hindrance
  const forTarget = optional.find((name) => isNamedFor(name, target) && find(name) === undefined)
  if (forTarget !== undefined) return problem('KF1147', [one.name, forTarget, target.platform])
  const usable = optional.flatMap((name) => find(name) ?? []).filter((found) => isFor(found, target))
  return [...required.flatMap((name) => find(name) ?? []), ...usable]
}

interface Asked {
  readonly name: string
  readonly by: string
  readonly folder: string
}

/** What lies elsewhere on this machine has files that nobody has chosen for an image. */
function hindranceOf(found: InstalledPackage | undefined, { name, by, folder }: Asked): Diagnostic | undefined {
  if (found === undefined) return problem('KF1149', [by, name, `is not installed in ${shortPath(folder)}`])
  const isElsewhere = !isInstalled(found) && relative(folder, found.folder).startsWith('..')
  return isElsewhere ? problem('KF1149', [by, name, `lies outside of ${shortPath(folder)}`]) : undefined
}

interface Placed {
  readonly place: string
  readonly one: InstalledPackage
}

/** What lies where, with the paths of npm's lock. */
class Places {
  readonly #folder: string
  readonly #packages: Record<string, LockedPackage> = {}
  readonly #sources = new Map<string, string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Where the package really lies that is found from a place; nothing where none is. */
  seenFrom(place: string, name: string): string | undefined {
    for (let at = place; ; at = above(at)) {
      const found = this.#sources.get(below(at, name))
      if (found !== undefined || at === '') return found
    }
  }

  /** Puts a package to the top, or inside the one that needs it where another of its name is there. */
  put(one: InstalledPackage, neededBy: string): Placed {
    const at = this.#sources.has(below('', one.name)) ? below(neededBy, one.name) : below('', one.name)
    const { version, license } = one.manifest
    const patch = /patch_hash=[^/\\]*/.exec(one.folder)?.[0]
    const entry = { ...(version !== undefined && { version }), ...(license !== undefined && { license }), ...(patch !== undefined && { patch }) }
    this.#sources.set(at, one.folder)
    const home = workspaceFolder(one, this.#folder)
    if (home !== undefined) this.#packages[at] = { resolved: home, link: true }
    this.#packages[home ?? at] = entry
    return { place: home ?? at, one }
  }

  closure(): Closure {
    const sorted = Object.entries(this.#packages).toSorted(([one], [other]) => (one < other ? -1 : 1))
    return { packages: Object.fromEntries(sorted), sources: this.#sources }
  }
}

/** The folder of a package of the workspace, relative to the lock; nothing for one that was installed. */
function workspaceFolder(one: InstalledPackage, root: string): string | undefined {
  return isInstalled(one) ? undefined : relative(root, one.folder).replaceAll('\\', '/')
}

function isInstalled({ folder }: InstalledPackage): boolean {
  return /[\\/]node_modules[\\/]/.test(folder)
}

function below(place: string, name: string): string {
  return place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`
}

/** The place whose packages are seen next: `a` of `a/node_modules/b`, then the top. */
function above(place: string): string {
  const at = place.lastIndexOf('/node_modules/')
  return at < 0 ? '' : place.slice(0, at)
}
