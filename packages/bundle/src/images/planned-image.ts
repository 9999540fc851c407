import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { contentHash } from '../content-hash.ts'
import { problem } from '../codes.ts'
import type { ImageRecipe } from './image-recipe.ts'
import { missingEntry } from './missing-entry.ts'
import type { Target } from './needed-files.ts'
import { isWorkspaceFolder, packageClosure } from './package-closure.ts'
import type { LockedPackages, PackageLock } from './package-lock.ts'
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
  readonly lock: PackageLock
  /** The image that it adds to. */
  readonly base: string
  readonly target: Target
}

/** All that goes into an image; its tag is a hash of that. */
export interface PlannedImage extends ImageSurroundings {
  readonly recipe: ImageRecipe
  readonly closure: LockedPackages
  readonly workspace: readonly WorkspacePackage[]
  /** `VERSION-HASH`. */
  readonly tag: string
}

/** Finds out what goes into an image, or what stands in the way (KF1134, KF1135). Nothing is installed. */
export function planImage(recipe: ImageRecipe, surroundings: ImageSurroundings): PlannedImage | Diagnostic {
  const { lock, base, target } = surroundings
  const closure = packageClosure(lock.packages, recipe.packages)
  if (closure === undefined) return problem('KF1134', [recipe.packages.join(' or '), join(lock.folder, 'package-lock.json')])
  const workspace = Object.keys(closure)
    .filter(isWorkspaceFolder)
    .map((folder) => ({ folder, files: publishedFiles(join(lock.folder, folder)) }))
  for (const { folder, files } of workspace) {
    const missing = missingEntry(join(lock.folder, folder), files)
    if (missing !== undefined) return problem('KF1135', [folder, missing])
  }
  const described = [recipe.dockerfile, JSON.stringify(recipe), JSON.stringify(closure), base, target.platform]
  const contents = workspace.flatMap(({ folder, files }) => files.flatMap((file) => [file, readFileSync(join(lock.folder, folder, file))]))
  const hash = contentHash(...described, ...contents)
  return { ...surroundings, recipe, closure, workspace, tag: `${tagVersion(recipe, closure)}-${hash.slice(0, 12)}` }
}

/** A tag has letters, digits, dots and dashes. */
function tagVersion({ package: name }: ImageRecipe, closure: LockedPackages): string {
  const { link, resolved, version } = closure[`node_modules/${name}`] ?? {}
  const its = link === true ? closure[resolved ?? '']?.version : version
  return (its ?? '0.0.0').replace(/[^\w.-]/g, '-')
}
