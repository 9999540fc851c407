import { type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { ImageBody } from '../image-body.ts'
import { bodyRecipe, componentRecipe, type ImageRecipe } from './image-recipe.ts'
import { type LockedImage, type LockedImages, pinned, readImagesLock, tagOf } from './images-lock.ts'
import { type Target, targets } from './needed-files.ts'
import { readPackageLock } from './package-lock.ts'
import { type ImageSurroundings, planImage } from './planned-image.ts'

/** What ships in images: packages of components, and bodies of the pipeline's own. */
export interface InImages {
  readonly packages: readonly string[]
  readonly bodies: readonly ImageBody[]
}

/** Which images were built for a project. */
export interface ImagePins {
  /** What to name an image by, by package or word of a body; nothing where none was built. */
  readonly images: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

/** What `images.lock.json` of a project says of images (KF1130), and whether they are still what was built (KF1131, KF1132 of packages). */
export function imagePins(project: string, { packages, bodies }: InImages): ImagePins {
  let locked: LockedImages | undefined
  try {
    locked = readImagesLock(project)
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error
    return { images: new Map(), diagnostics: error.diagnostics }
  }
  if (locked === undefined) return { images: new Map(), diagnostics: [] }
  const lock = packages.length === 0 ? undefined : readPackageLock(project)
  const images = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  for (const recipe of [...packages.map(componentRecipe), ...bodies.map(bodyRecipe)]) {
    const entry = locked[recipe.package]
    if (entry === undefined) continue
    images.set(recipe.package, pinned(entry))
    if (!isCurrent(recipe, entry, { project, lock })) diagnostics.push(problem('KF1131', [recipe.package, tagOf(entry.image)]))
  }
  const unknown = packages.filter((name) => !images.has(name))
  if (unknown.length > 0) diagnostics.push(problem('KF1132', [unknown.join(', ')]))
  return { images, diagnostics }
}

function isCurrent(recipe: ImageRecipe, { image, base, platform }: LockedImage, home: Pick<ImageSurroundings, 'project' | 'lock'>): boolean {
  const target: Target = targets.find((one) => one.platform === platform) ?? targets[0]
  const plan = planImage(recipe, { ...home, base, target })
  return 'tag' in plan && plan.tag === tagOf(image)
}
