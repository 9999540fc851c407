import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

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

/** npm's lock and the folder it lies in. */
export interface PackageLock {
  readonly folder: string
  readonly packages: LockedPackages
}

/** The lock that a project's packages come from: the nearest `package-lock.json` or `npm-shrinkwrap.json`; nothing where there is none that npm 7 or newer wrote. */
export function readPackageLock(project: string): PackageLock | undefined {
  for (let folder = project; ; folder = dirname(folder)) {
    const file = ['npm-shrinkwrap.json', 'package-lock.json'].map((name) => join(folder, name)).find((path) => existsSync(path))
    if (file !== undefined) {
      const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { readonly packages?: LockedPackages }
      return packages && { folder, packages }
    }
    if (folder === dirname(folder)) return undefined
  }
}
