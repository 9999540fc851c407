import { existsSync } from 'node:fs'
import { type Diagnostic, type Position, PipelineError } from '@kfp-ts/diagnostics'
import type { ComponentData, Graph } from '@kfp-ts/dsl'
import { bodySizes } from './body-sizes.ts'
import { calledComponents } from './called-components.ts'
import { problem } from './codes.ts'
import { type ContainerBody, executorArgs } from './container-body.ts'
import { authorFile } from './embed/author-place.ts'
import { boots } from './embed/boot.ts'
import { type BodyText, cachedBody } from './embed/cached-body.ts'
import { imageOf, ownPackage } from './image-of.ts'
import { imagesLockFile } from './images/images-lock.ts'
import { type Project, projectOf } from './project.ts'
import { defaultImagePrefix, readSettings, type Settings } from './project-config.ts'

/** Gives each component its image, command and args; what lowering asks for. */
export type Bodies = (component: ComponentData) => ContainerBody

/** How the components of a pipeline ship, and what stands in the way. */
export interface BundledBodies {
  readonly bodies: Bodies
  /** The packages whose images `kfp-ts build` makes, each once. */
  readonly packages: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}
interface Surroundings {
  readonly project: Project
  readonly settings: Settings
}
interface Shipped {
  readonly component: ComponentData
  readonly body: ContainerBody
  /** There for an embedded body: the word that carries it. */
  readonly text?: string
  /** There for a body in an image that has none yet: the package that it comes from. */
  readonly home?: string
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Decides for every component a pipeline calls how its body ships, and packs those that are embedded (KF1110 to KF1123).
 * A component whose body cannot be shipped gets an empty text, so that the rest can still be judged. The project is that of `file`, else of the
 * file that the pipeline was written in.
 */
export async function bundleBodies(graph: Graph, file?: string): Promise<BundledBodies> {
  const called = calledComponents(graph)
  const project = projectOf(file ?? homeOf(graph, called))
  let settings: Settings
  try {
    settings = await readSettings(project)
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error
    return { bodies: () => ({ image: '', command: [], args: [] }), packages: [], diagnostics: error.diagnostics }
  }
  const { shipped, packages, pinning } = await withPins(await Promise.all(called.map((component) => ship(component, { project, settings }))), project)
  const byComponent = new Map(shipped.map(({ component, body }) => [component, body]))
  const embedded = shipped.flatMap(({ component, text }) => (text === undefined ? [] : [{ component, text }]))
  const diagnostics = [...shipped.flatMap((one) => one.diagnostics), ...bodySizes(embedded), ...pinning, ...localPrefix(shipped)]
  return { bodies: (component) => byComponent.get(component) ?? missing(component), packages, diagnostics }
}

/** The file a pipeline was written in; a component's where nobody knows it. */
function homeOf({ position }: Graph, called: readonly ComponentData[]): string {
  const known: Position | undefined = position ?? called.find(({ declaredAt }) => declaredAt)?.declaredAt
  return known === undefined ? process.cwd() : authorFile(known)
}

async function ship(component: ComponentData, { project, settings }: Surroundings): Promise<Shipped> {
  const { name, embed, declaredAt } = component
  const home = embed === true ? undefined : ownPackage(component, project)
  if (home !== undefined) {
    const unversioned = home.version === undefined ? [problem('KF1123', [home.name ?? ''], { position: declaredAt })] : []
    const named = component.image === undefined && home.name !== undefined ? { home: home.name } : {}
    return { component, ...named, body: imageOf(component, home, settings), diagnostics: unversioned }
  }
  const image = component.image ?? settings.defaultImage
  if (embed === false) {
    return { component, body: { image, command: [], args: [] }, diagnostics: [problem('KF1120', [name], { position: declaredAt })] }
  }
  const { text = '', form, diagnostics }: BodyText = await cachedBody(component, { project, settings })
  return { component, text, body: { image, command: ['node', '-e', boots[form], text], args: executorArgs }, diagnostics }
}

interface Pinned {
  readonly shipped: readonly Shipped[]
  readonly packages: readonly string[]
  readonly pinning: readonly Diagnostic[]
}

/** Names images that were built by what they were built as. */
async function withPins(shipped: readonly Shipped[], { folder }: Project): Promise<Pinned> {
  const packages = [...new Set(shipped.flatMap(({ home }) => home ?? []))].sort()
  if (packages.length === 0 || !existsSync(imagesLockFile(folder))) return { shipped, packages, pinning: [] }
  const { imagePins } = await import('./images/image-pins.ts')
  const { images, diagnostics: pinning } = imagePins(folder, packages)
  const pin = (one: Shipped): Shipped => ({ ...one, body: { ...one.body, image: images.get(one.home ?? '') ?? one.body.image } })
  return { shipped: shipped.map(pin), packages, pinning }
}

/** Said once, whichever images it is; what is known by its digest was pulled or pushed somewhere. */
function localPrefix(shipped: readonly Shipped[]): Diagnostic[] {
  const isLocal = ({ body: { image } }: Shipped): boolean => image.startsWith(`${defaultImagePrefix}/`) && !image.includes('@')
  return shipped.some(isLocal) ? [problem('KF1122', [defaultImagePrefix])] : []
}

function missing({ name }: ComponentData): never {
  throw new Error(`The body of component "${name}" was not bundled: it is not called by this pipeline.`)
}
