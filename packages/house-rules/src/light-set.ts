import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readJson, root, roomNamed } from './repository.ts'

interface Lock {
  readonly packages: { readonly [path: string]: LockEntry }
}
interface LockEntry {
  readonly hasInstallScript?: boolean
  readonly dependencies?: { readonly [name: string]: string }
  readonly optionalDependencies?: { readonly [name: string]: string }
}

/** A package of others that `npm i` of one of ours brings along on this machine. */
export interface Brought {
  readonly name: string
  readonly bytes: number
  readonly installScript: boolean
}

/** Everything that installing one of our packages brings, found in the lock file and measured on disk. */
export function broughtBy(name: string): readonly Brought[] {
  const { packages } = readJson<Lock>('package-lock.json')
  const reached = new Set<string>()
  const reach = (path: string): void => {
    const entry = packages[path]
    if (entry === undefined || reached.has(path)) return
    reached.add(path)
    const needed = { ...entry.dependencies, ...entry.optionalDependencies }
    for (const dependency of Object.keys(needed)) reach(located(dependency, path, packages))
  }
  reach(roomNamed(name)?.folder ?? '')
  return [...reached]
    .filter((path) => path.includes('node_modules/') && existsSync(join(root, path)))
    .map((path) => ({
      name: path.split('node_modules/').at(-1) as string,
      bytes: bytesOf(path),
      installScript: packages[path]?.hasInstallScript === true,
    }))
}

/** Where Node looks: in the importer's own node_modules, then in those of the folders above. */
function located(name: string, importer: string, packages: Lock['packages']): string {
  const ours = roomNamed(name)
  if (ours !== undefined) return ours.folder
  for (let folder = importer; folder !== ''; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
    if (packages[`${folder}/node_modules/${name}`] !== undefined) return `${folder}/node_modules/${name}`
  }
  return `node_modules/${name}`
}

function bytesOf(path: string): number {
  const full = join(root, path)
  const stat = statSync(full)
  if (!stat.isDirectory()) return stat.size
  return readdirSync(full).reduce((sum, name) => sum + bytesOf(join(path, name)), 0)
}
