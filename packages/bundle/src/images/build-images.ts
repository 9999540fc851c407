import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import { shortPath } from '../build-problems.ts'
import { problem } from '../codes.ts'
import { isReplaceable, writeContextFolder } from './context-folder.ts'
import { dockerBuild, dockerPush, engineImage, requireDocker, requireImage } from './docker.ts'
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
  /** The image that an image adds to. */
  readonly baseOf: (recipe: ImageRecipe) => string
  /** `linux/amd64` when left out. */
  readonly target?: Target
  /** Brings images to their registry. */
  readonly push?: boolean
  /** Writes contexts into this folder, one each, in place of building them: Docker is not needed. */
  readonly contextFolder?: string
  /** Stops the building: what it was at is removed, and `buildImages` rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Told of every step that takes a while. */
  readonly onProgress?: (step: BuildStep) => void
}
/** What is being done. */
export interface BuildStep {
  /** Nothing where it is done for all of them. */
  readonly package?: string
  readonly doing: 'installing packages' | 'building' | 'pushing' | `pulling ${string}`
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
 * the others from being built; mistakes are data (KF1130 to KF1149).
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
    const all = await inventory(planned.plans, order)
    const hindered = await hindrances(all, order)
    diagnostics.push(...new Set(hindered.values()))
    const wanted = all.filter((one) => !hindered.has(one))
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

/** What is missing for all images is said once. */
function planAll({ project, recipes, baseOf, target = targets[0] }: BuildOrder): {
  readonly plans: readonly PlannedImage[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const lock = recipes.some(({ packages }) => packages.length > 0) ? readPackageLock(project) : undefined
  const all = recipes.map((recipe) => planImage(recipe, { project, lock, base: baseOf(recipe), target }))
  const problems = all.filter((plan): plan is Diagnostic => !('tag' in plan))
  return {
    plans: all.filter((plan): plan is PlannedImage => 'tag' in plan),
    diagnostics: [...new Map(problems.map((one) => [`${one.code} ${one.message}`, one])).values()],
  }
}

/** An image that is wanted, and what is known of it before anything is built. */
interface Wanted {
  readonly plan: PlannedImage
  readonly entry: LockedImage
  /** An engine or a registry has it. */
  readonly isThere: boolean
  /** Where its context is asked for. */
  readonly context?: string
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
    return { plan, entry, isThere, ...(contextFolder !== undefined && { context: join(contextFolder, contextName(plan, plans)) }) }
  })
  return Promise.all(wanted)
}

/** Images of two bodies may have one name; their tags differ. */
function contextName({ recipe: { name }, tag }: PlannedImage, plans: readonly PlannedImage[]): string {
  return plans.filter(({ recipe }) => recipe.name === name).length > 1 ? `${name}-${tag}` : name
}

/** What is sure to be in the way of an image, found out before packages are installed; images of one base have the same. */
async function hindrances(wanted: readonly Wanted[], order: BuildOrder): Promise<ReadonlyMap<Wanted, Diagnostic>> {
  const { contextFolder, onProgress, signal } = order
  const missing = wanted.filter(({ isThere }) => !isThere)
  const found = new Map<Wanted, Diagnostic>()
  for (const one of missing) {
    const { context } = one
    if (context !== undefined && !(await isReplaceable(context))) found.set(one, problem('KF1143', [shortPath(context)]))
  }
  if (contextFolder !== undefined) return found
  for (const base of new Set(missing.map(({ plan }) => plan.base))) {
    const its = missing.filter(({ plan }) => plan.base === base)
    const [{ plan }] = its as [Wanted]
    const hindrance = await requireImage(base, plan.target.platform, { onPull: () => onProgress?.({ doing: `pulling ${base}` }), signal })
    if (hindrance !== undefined) for (const one of its) found.set(one, hindrance)
  }
  return found
}

/** Installs what missing images are made of, once for all of them. */
async function withInstalled(
  missing: readonly Wanted[],
  { onProgress, signal }: BuildOrder,
  work: (installed: string) => Promise<void>,
): Promise<void> {
  const plans = missing.map(({ plan }) => plan).filter(({ closure }) => Object.keys(closure).length > 0)
  if (plans.length === 0) return work('')
  const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-packages-'))
  try {
    onProgress?.({ doing: 'installing packages' })
    await installPackages(plans as [PlannedImage, ...PlannedImage[]], folder, signal)
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function finish({ plan, entry, isThere, context }: Wanted, installed: string, order: BuildOrder): Promise<BuiltImage> {
  order.signal?.throwIfAborted()
  const { recipe, base } = plan
  if (context !== undefined) {
    await writeContextFolder(plan, installed, context)
    return { ...entry, package: recipe.package, state: 'written', context }
  }
  if (!isThere) await build(plan, { image: entry.image, installed }, order)
  const there = await engineImage(entry.image)
  const digest = there === undefined ? entry.digest : await digestOf(entry, recipe, order)
  const locked: LockedImage = { ...entry, ...(digest !== undefined && { digest }) }
  writeImagesLock(order.project, { [recipe.package]: locked })
  const bytes = there && there.bytes - ((await engineImage(base))?.bytes ?? 0)
  return { ...locked, package: recipe.package, state: isThere ? 'unchanged' : 'built', ...(bytes !== undefined && { bytes }) }
}

async function digestOf(
  { image, digest }: LockedImage,
  recipe: ImageRecipe,
  { push = false, onProgress, signal }: BuildOrder,
): Promise<string | undefined> {
  if (!push || digest !== undefined) return digest
  onProgress?.({ package: recipe.package, doing: 'pushing' })
  return dockerPush(image, signal)
}

interface From {
  readonly image: string
  readonly installed: string
}

async function build(plan: PlannedImage, { image, installed }: From, { onProgress, signal }: BuildOrder): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-image-'))
  try {
    onProgress?.({ package: plan.recipe.package, doing: 'building' })
    await writeContext(plan, installed, folder)
    await dockerBuild(plan, { image, context: folder, signal })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
