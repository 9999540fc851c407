import { existsSync } from 'node:fs'
import { type Diagnostic, type Position, PipelineError } from '@kfp-ts/diagnostics'
import type { ComponentData, Graph } from '@kfp-ts/dsl'
import { isTooLarge, tooLarge } from './body-size.ts'
import { calledComponents } from './called-components.ts'
import { problem } from './codes.ts'
import { type ContainerBody, executorArgs } from './container-body.ts'
import { authorFile } from './embed/author-place.ts'
import { boots } from './embed/boot.ts'
import { type BodyText, cachedBody } from './embed/cached-body.ts'
import { type ImageBody, imageBody, keepImageBody } from './image-body.ts'
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
  /** The bodies of the pipeline's own package that ship in images, which `kfp-ts build` makes as well. */
  readonly imageBodies: readonly ImageBody[]
  readonly diagnostics: readonly Diagnostic[]
  /** Why a cluster cannot run it until `kfp-ts build` was called (KF1116, KF1120); processes of this machine can. */
  readonly unbuilt: readonly Diagnostic[]
}
interface Surroundings {
  readonly project: Project
  readonly settings: Settings
}
interface Shipped {
  readonly component: ComponentData
  readonly body: ContainerBody
  /** There for an image that `kfp-ts build` makes: the package or the word of a body that it is made for. */
  readonly builtAs?: string
  /** There for a body of the pipeline's own package that ships in an image. */
  readonly imageBody?: ImageBody
  /** What is said of it until its image is built. */
  readonly unbuilt?: Diagnostic
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
    return { bodies: () => ({ image: '', command: [], args: [] }), packages: [], imageBodies: [], diagnostics: error.diagnostics, unbuilt: [] }
  }
  const all = await Promise.all(called.map((component) => ship(component, { project, settings })))
  const { shipped, packages, imageBodies, pinning } = await withPins(all, project)
  const byComponent = new Map(shipped.map(({ component, body }) => [component, body]))
  return {
    bodies: (component) => byComponent.get(component) ?? missing(component),
    packages,
    imageBodies,
    diagnostics: [...shipped.flatMap((one) => one.diagnostics), ...twins(shipped), ...pinning, ...localPrefix(shipped)],
    unbuilt: shipped.flatMap(({ unbuilt }) => unbuilt ?? []),
  }
}

/** The file a pipeline was written in; a component's where nobody knows it. */
function homeOf({ position }: Graph, called: readonly ComponentData[]): string {
  const known: Position | undefined = position ?? called.find(({ declaredAt }) => declaredAt)?.declaredAt
  return known === undefined ? process.cwd() : authorFile(known)
}

async function ship(component: ComponentData, { project, settings }: Surroundings): Promise<Shipped> {
  const { embed, declaredAt } = component
  const home = embed === true ? undefined : ownPackage(component, project)
  if (home !== undefined) {
    const unversioned = home.version === undefined ? [problem('KF1123', [home.name ?? ''], { position: declaredAt })] : []
    const named = component.image === undefined && home.name !== undefined ? { builtAs: home.name } : {}
    return { component, ...named, body: imageOf(component, home, settings), diagnostics: unversioned }
  }
  const { text, form, diagnostics }: BodyText = await cachedBody(component, { project, settings })
  if (text !== undefined && (embed === false || (embed === undefined && isTooLarge(text))))
    return shipInImage(component, imageBody(component, project, { text, form }), { project, settings })
  const image = component.image ?? settings.defaultImage
  const body = { image, command: ['node', '-e', boots[form], text ?? ''], args: executorArgs }
  return { component, body, diagnostics: isTooLarge(text ?? '') ? [tooLarge(component, text ?? '')] : diagnostics }
}

/** A body of the pipeline's own package in an image, which has no name before it is built. */
async function shipInImage(component: ComponentData, body: ImageBody, { project, settings }: Surroundings): Promise<Shipped> {
  const { name, embed, declaredAt } = component
  await keepImageBody(body, project)
  return {
    component,
    builtAs: body.word,
    imageBody: body,
    body: { image: `${settings.imagePrefix}/${body.imageName}:not-built`, command: ['kfp-ts-component', body.word], args: executorArgs },
    unbuilt: embed === false ? problem('KF1120', [name], { position: declaredAt }) : tooLarge(component, body.text),
    diagnostics: [],
  }
}

interface Pinned {
  readonly shipped: readonly Shipped[]
  readonly packages: readonly string[]
  readonly imageBodies: readonly ImageBody[]
  readonly pinning: readonly Diagnostic[]
}

/** Names images that were built by what they were built as. */
async function withPins(shipped: readonly Shipped[], { folder }: Project): Promise<Pinned> {
  const bodies = shipped.flatMap(({ imageBody: body }) => body ?? [])
  const packages = [...new Set(shipped.flatMap((one) => (one.imageBody === undefined ? (one.builtAs ?? []) : [])))].sort()
  const inImages = { packages, imageBodies: bodies }
  if ((packages.length === 0 && bodies.length === 0) || !existsSync(imagesLockFile(folder))) return { shipped, ...inImages, pinning: [] }
  const { imagePins } = await import('./images/image-pins.ts')
  const { images, diagnostics: pinning } = imagePins(folder, { packages, bodies })
  const pin = (one: Shipped): Shipped => {
    const image = images.get(one.builtAs ?? '')
    if (image === undefined) return one
    const { unbuilt: _unbuilt, ...built } = one
    return { ...built, body: { ...one.body, image } }
  }
  return { shipped: shipped.map(pin), ...inImages, pinning }
}

/** Commands and images know a body by its file and its name. */
function twins(shipped: readonly Shipped[]): Diagnostic[] {
  const words = shipped.flatMap(({ imageBody: body, component }) => (body === undefined ? [] : [{ word: body.word, component }]))
  const again = words.filter(({ word }, index) => words.findIndex((one) => one.word === word) < index)
  return again.map(({ word, component }) => problem('KF1146', [word], { position: component.declaredAt }))
}

/** Said once, whichever images it is; what is known by its digest was pulled or pushed somewhere. */
function localPrefix(shipped: readonly Shipped[]): Diagnostic[] {
  const isLocal = ({ body: { image }, unbuilt }: Shipped): boolean =>
    unbuilt === undefined && image.startsWith(`${defaultImagePrefix}/`) && !image.includes('@')
  return shipped.some(isLocal) ? [problem('KF1122', [defaultImagePrefix])] : []
}

function missing({ name }: ComponentData): never {
  throw new Error(`The body of component "${name}" was not bundled: it is not called by this pipeline.`)
}
