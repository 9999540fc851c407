import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { contentHash } from '../content-hash.ts'
import { problem } from '../codes.ts'
import type { ImageRecipe } from './image-recipe.ts'
import { missingEntry } from './missing-entry.ts'
import type { Target } from './needed-files.ts'
import { isWorkspaceFolder } from './package-closure.ts'
import type { Closure, LockedPackages, PackageLock } from './package-lock.ts'
import { publishedFiles } from './published-files.ts'

/** A package of the workspace, whose files come from its folder and not from a registry. */
export interface WorkspacePackage {
  /** Relative to the lock, with slashes. */
  readonly folder: string
  /** Relative to the folder. */
  readonly files: readonly string[]
}

/** What an image is made for and from. */
export interface ImageSurroundings {
  /** The folder of the package.json that images are written down beside. */
  readonly project: string
  /** Nothing is known of packages without one. */
  readonly lock: PackageLock | undefined
  /** The image that it adds to. */
  readonly base: string
  readonly target: Target
}

/** All that goes into an image; its tag is a hash of that. */
export interface PlannedImage {
  readonly recipe: ImageRecipe
  /** The image that it adds to. */
  readonly base: string
  readonly target: Target
  /** Where the lock lies; what workspace packages and what is installed are seen from. */
  readonly folder: string
  readonly closure: LockedPackages
  /** Where packages lie that another package manager than npm installed. */
  readonly sources?: ReadonlyMap<string, string>
  readonly workspace: readonly WorkspacePackage[]
  /** `VERSION-HASH`, or `HASH` where there is no version. */
  readonly tag: string
}

/** Finds out what goes into an image, or what stands in the way (KF1133 to KF1135, KF1147 to KF1149). Nothing is installed. */
export function planImage(recipe: ImageRecipe, surroundings: ImageSurroundings): PlannedImage | Diagnostic {
  const { lock, base, target } = surroundings
  const found = closureOf(recipe, surroundings)
  if ('code' in found) return found
  const { packages: closure, sources } = found
  const folder = lock?.folder ?? ''
  const workspace = Object.keys(closure)
    .filter(isWorkspaceFolder)
    .map((place) => ({ folder: place, files: publishedFiles(join(folder, place)) }))
  for (const { folder: place, files } of workspace) {
    const missing = missingEntry(join(folder, place), files)
    if (missing !== undefined) return problem('KF1135', [place, missing])
  }
  const described = [recipe.dockerfile, JSON.stringify(recipe), JSON.stringify(closure), base, target.platform]
  const contents = workspace.flatMap(({ folder: place, files }) => files.flatMap((file) => [file, readFileSync(join(folder, place, file))]))
  const tag = [...tagVersion(recipe, closure), contentHash(...described, ...contents).slice(0, 12)].join('-')
  return { recipe, base, target, folder, closure, workspace, tag, ...(sources !== undefined && { sources }) }
}

function closureOf({ packages }: ImageRecipe, { project, lock, target }: ImageSurroundings): Closure | Diagnostic {
  if (packages.length === 0) return { packages: {} }
  return lock?.closureOf(packages, target) ?? problem('KF1133', [project])
}

/** A tag has letters, digits, dots and dashes; a body has no version. */
function tagVersion({ package: name, packages }: ImageRecipe, closure: LockedPackages): readonly string[] {
  if (packages.length === 0) return []
  const { link, resolved, version } = closure[`node_modules/${name}`] ?? {}
  const its = link === true ? closure[resolved ?? '']?.version : version
  return [(its ?? '0.0.0').replace(/[^\w.-]/g, '-')]
}
