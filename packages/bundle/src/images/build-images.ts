import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { dockerBuild, dockerPush, engineImage, requireDocker } from './docker.ts'
import { writeContext } from './image-context.ts'
import { installPackages } from './install-packages.ts'
import type { ImageRecipe } from './image-recipe.ts'
import { type LockedImage, type LockedImages, readImagesLock, writeImagesLock } from './images-lock.ts'
import { type Target, targets } from './needed-files.ts'
import { readPackageLock } from './package-lock.ts'
import { type PlannedImage, planImage } from './planned-image.ts'

/** Which images to build, and how. */
export interface BuildOrder {
  /** The folder beside whose package.json images are written down. */
  readonly project: string
  readonly recipes: readonly ImageRecipe[]
  /** What stands before the name of an image. */
  readonly imagePrefix: string
  /** The image that a package's image adds to. */
  readonly baseOf: (packageName: string) => string
  /** `linux/amd64` when left out. */
  readonly target?: Target
  /** Brings images to their registry. */
  readonly push?: boolean
  /** Writes contexts into this folder, one each, in place of building them: Docker is not needed. */
  readonly contextFolder?: string
  /** Told of every step that takes a while. */
  readonly onProgress?: (step: BuildStep) => void
}
/** What is being done. */
export interface BuildStep {
  /** Nothing where it is done for all of them. */
  readonly package?: string
  readonly doing: 'installing packages' | 'building' | 'pushing'
}
/** An image that is there now. */
export interface BuiltImage extends LockedImage {
  readonly package: string
  /** `unchanged`: it was there already. `written`: its context was. */
  readonly state: 'built' | 'unchanged' | 'written'
  /** Unpacked and without its base; unknown of an image that only a registry has. */
  readonly bytes?: number
  /** The folder of its context, where that was asked for. */
  readonly context?: string
}
/** What was built, and what stood in the way of the rest. */
export interface BuiltImages {
  readonly images: readonly BuiltImage[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Builds images, each of them unless one of the same content is there, and writes them into `images.lock.json`. A mistake in one does not keep
 * the others from being built; mistakes are data (KF1130 to KF1142).
 */
export async function buildImages(order: BuildOrder): Promise<BuiltImages> {
  const images: BuiltImage[] = []
  const diagnostics: Diagnostic[] = []
  const collecting = async (work: () => Promise<void>): Promise<void> =>
    work().catch((error: unknown) => {
      if (!(error instanceof PipelineError)) throw error
      diagnostics.push(...error.diagnostics)
    })
  await collecting(async () => {
    const planned = planAll(order)
    diagnostics.push(...planned.diagnostics)
    const wanted = await inventory(planned.plans, order)
    await withInstalled(
      wanted.filter(({ isThere }) => !isThere),
      order,
      async (installed) => {
        for (const one of wanted) await collecting(async () => void images.push(await finish(one, installed, order)))
      },
    )
  })
  return { images, diagnostics }
}

/** Throws a PipelineError (KF1133). */
function planAll({ project, recipes, baseOf, target = targets[0] }: BuildOrder): {
  readonly plans: readonly PlannedImage[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const lock = readPackageLock(project)
  if (lock === undefined) throw new PipelineError([problem('KF1133', [project])])
  const all = recipes.map((recipe) => planImage(recipe, { lock, base: baseOf(recipe.package), target }))
  return { plans: all.filter((plan): plan is PlannedImage => 'tag' in plan), diagnostics: all.filter((plan): plan is Diagnostic => !('tag' in plan)) }
}

/** An image that is wanted, and what is known of it before anything is built. */
interface Wanted {
  readonly plan: PlannedImage
  readonly entry: LockedImage
  /** An engine or a registry has it. */
  readonly isThere: boolean
}

async function inventory(plans: readonly PlannedImage[], { project, imagePrefix, contextFolder }: BuildOrder): Promise<readonly Wanted[]> {
  const known: LockedImages = readImagesLock(project) ?? {}
  if (contextFolder === undefined && plans.length > 0) await requireDocker()
  const wanted = plans.map(async (plan) => {
    const image = `${imagePrefix}/${plan.recipe.name}:${plan.tag}`
    const before = known[plan.recipe.package]
    const digest = before?.image === image ? before.digest : undefined
    const entry: LockedImage = { image, ...(digest !== undefined && { digest }), base: plan.base, platform: plan.target.platform }
    const isThere = contextFolder === undefined && (digest !== undefined || (await engineImage(image)) !== undefined)
    return { plan, entry, isThere }
  })
  return Promise.all(wanted)
}

/** Installs what missing images are made of, once for all of them. */
async function withInstalled(missing: readonly Wanted[], { onProgress }: BuildOrder, work: (installed: string) => Promise<void>): Promise<void> {
  const [first, ...rest] = missing.map(({ plan }) => plan)
  if (first === undefined) return work('')
  const installed = await mkdtemp(join(tmpdir(), 'kfp-ts-packages-'))
  try {
    onProgress?.({ doing: 'installing packages' })
    await installPackages([first, ...rest], installed)
    await work(installed)
  } finally {
    await rm(installed, { recursive: true, force: true })
  }
}

async function finish({ plan, entry, isThere }: Wanted, installed: string, order: BuildOrder): Promise<BuiltImage> {
  const { recipe, base } = plan
  if (order.contextFolder !== undefined) return contextOnly({ plan, entry, isThere }, installed, order.contextFolder)
  if (!isThere) await build(plan, { image: entry.image, installed }, order)
  const there = await engineImage(entry.image)
  const digest = there === undefined ? entry.digest : await digestOf(entry, recipe, order)
  const locked: LockedImage = { ...entry, ...(digest !== undefined && { digest }) }
  writeImagesLock(order.project, { [recipe.package]: locked })
  const bytes = there && there.bytes - ((await engineImage(base))?.bytes ?? 0)
  return { ...locked, package: recipe.package, state: isThere ? 'unchanged' : 'built', ...(bytes !== undefined && { bytes }) }
}

async function digestOf({ image, digest }: LockedImage, recipe: ImageRecipe, { push = false, onProgress }: BuildOrder): Promise<string | undefined> {
  if (!push || digest !== undefined) return digest
  onProgress?.({ package: recipe.package, doing: 'pushing' })
  return dockerPush(image)
}

interface From {
  readonly image: string
  readonly installed: string
}

async function build(plan: PlannedImage, { image, installed }: From, { onProgress }: BuildOrder): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-image-'))
  try {
    onProgress?.({ package: plan.recipe.package, doing: 'building' })
    await writeContext(plan, installed, folder)
    await dockerBuild(plan, image, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A context counts as written when it has its own name. */
async function contextOnly({ plan, entry }: Wanted, installed: string, contextFolder: string): Promise<BuiltImage> {
  const context = join(contextFolder, plan.recipe.name)
  await mkdir(contextFolder, { recursive: true })
  const temporary = await mkdtemp(join(contextFolder, '.writing-'))
  try {
    await writeContext(plan, installed, temporary)
    await rm(context, { recursive: true, force: true })
    await rename(temporary, context)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
  return { ...entry, package: plan.recipe.package, state: 'written', context }
}
