import { posix } from 'node:path'
import type { LockedPackage, LockedPackages } from './package-lock.ts'

/**
 * A package and all that it needs to run, out of a lock: by folder, sorted. Nothing that only development needs, and of what is optional
 * what the lock has. Undefined where the lock has no such package at the top of its node_modules.
 */
export function packageClosure(packages: LockedPackages, names: readonly string[]): LockedPackages | undefined {
  const found = new Set<string>()
  const open = names.map((name) => `node_modules/${name}`)
  if (open.some((folder) => packages[folder] === undefined)) return undefined
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const one = packages[folder]
    if (one === undefined || found.has(folder)) continue
    found.add(folder)
    if (one.link === true && one.resolved !== undefined) open.push(one.resolved)
    open.push(...neededBy(folder, one, packages))
  }
  return Object.fromEntries([...found].sort().map((folder) => [folder, withoutDevelopment(packages[folder] ?? {})]))
}

/** Whether a folder of a lock is a package of the workspace, not one that was installed. */
export function isWorkspaceFolder(folder: string): boolean {
  return !/(^|\/)node_modules\//.test(folder)
}

function neededBy(folder: string, one: LockedPackage, packages: LockedPackages): string[] {
  const { dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta = {} } = one
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true)
  const names = [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]
  return names.flatMap((name) => folderOf(name, folder, packages) ?? [])
}

/** Node's way: the nearest node_modules at or above the folder. */
function folderOf(name: string, from: string, packages: LockedPackages): string | undefined {
  for (let at = from; ; at = posix.dirname(at)) {
    const folder = posix.join(at, 'node_modules', name)
    if (packages[folder] !== undefined) return folder
    if (at === '.') return undefined
  }
}

function withoutDevelopment({ devDependencies: _devDependencies, dev: _dev, ...rest }: LockedPackage): LockedPackage {
  return rest
}
