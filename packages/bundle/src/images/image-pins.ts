import { type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { componentRecipe } from './image-recipe.ts'
import { type LockedImage, type LockedImages, pinned, readImagesLock, tagOf } from './images-lock.ts'
import { type Target, targets } from './needed-files.ts'
import { type PackageLock, readPackageLock } from './package-lock.ts'
import { planImage } from './planned-image.ts'

/** Which images were built for the packages of a project. */
export interface ImagePins {
  /** What to name a package's image by; nothing where none was built. */
  readonly images: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

/** What `images.lock.json` of a project says of packages (KF1130), and whether they are still what was built (KF1131, KF1132). */
export function imagePins(project: string, packageNames: readonly string[]): ImagePins {
  let locked: LockedImages | undefined
  try {
    locked = readImagesLock(project)
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error
    return { images: new Map(), diagnostics: error.diagnostics }
  }
  if (locked === undefined) return { images: new Map(), diagnostics: [] }
  const lock = readPackageLock(project)
  const images = new Map<string, string>()
  const unknown: string[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of new Set(packageNames)) {
    const entry = locked[name]
    if (entry !== undefined) images.set(name, pinned(entry))
    if (entry === undefined) unknown.push(name)
    else if (lock === undefined || !isCurrent(name, entry, lock)) diagnostics.push(problem('KF1131', [name, tagOf(entry.image)]))
  }
  if (unknown.length > 0) diagnostics.push(problem('KF1132', [unknown.join(', ')]))
  return { images, diagnostics }
}

function isCurrent(name: string, { image, base, platform }: LockedImage, lock: PackageLock): boolean {
  const target: Target = targets.find((one) => one.platform === platform) ?? targets[0]
  const plan = planImage(componentRecipe(name), { lock, base, target })
  return 'tag' in plan && plan.tag === tagOf(image)
}
