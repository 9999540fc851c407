import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { installedClosure } from './installed-closure.ts'
import type { Target } from './needed-files.ts'
import { packageClosure } from './package-closure.ts'

/** Versions by names of packages. */
interface Needs {
  readonly [name: string]: string
}
/** What npm's lock says of one package; fields that nobody here asks for are kept as they are. */
export interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  /** The package lies in the folder `resolved`. */
  readonly link?: boolean
  readonly dependencies?: Needs
  readonly optionalDependencies?: Needs
  readonly peerDependencies?: Needs
  readonly peerDependenciesMeta?: { readonly [name: string]: { readonly optional?: boolean } }
  readonly [field: string]: unknown
}

/** Packages by the folders they lie in, relative to the lock, with slashes. */
export interface LockedPackages {
  readonly [folder: string]: LockedPackage
}

/** Packages and all that they need to run. */
export interface Closure {
  readonly packages: LockedPackages
  /** Where they lie installed, by their folders in `packages`; nothing where npm installs them once more. */
  readonly sources?: ReadonlyMap<string, string>
}

/** What says which versions a project has, and the folder it lies in. */
export interface PackageLock {
  readonly folder: string
  /** Packages with what they need on a machine, or what stands in the way (KF1134, KF1147 to KF1149). */
  readonly closureOf: (names: readonly string[], target: Target) => Closure | Diagnostic
}

const ofNpm = ['npm-shrinkwrap.json', 'package-lock.json']
const ofOthers = ['pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb']

/**
 * The lock that a project's packages come from, the nearest one: npm's (7 or newer), which wins over others in its folder, since npm can be asked to
 * write one beside them; else what another package manager has installed by its lock. Nothing where there is none.
 */
export function readPackageLock(project: string): PackageLock | undefined {
  for (let folder = project; ; folder = dirname(folder)) {
    const [npm, other] = [ofNpm, ofOthers].map((names) => names.find((name) => existsSync(join(folder, name))))
    if (npm !== undefined) return npmLock(folder, npm)
    if (other !== undefined) return { folder, closureOf: installedClosure({ project, folder, lock: other }) }
    if (folder === dirname(folder)) return undefined
  }
}

function npmLock(folder: string, name: string): PackageLock | undefined {
  const file = join(folder, name)
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { readonly packages?: LockedPackages }
  if (packages === undefined) return undefined
  const closureOf: PackageLock['closureOf'] = (names) => {
    const closure = packageClosure(packages, names)
    return closure === undefined ? problem('KF1134', [names.join(' or '), file]) : { packages: closure }
  }
  return { folder, closureOf }
}
