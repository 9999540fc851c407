import { join, relative, resolve } from 'node:path'
import type { ImageBody } from '@kfp-ts/bundle'
import type { BuildOrder, BuildStep, BuiltImage, Settings, Target } from '@kfp-ts/bundle/images'
import { type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'
import { baseImages } from '../base-images.ts'
import { problem } from '../codes.ts'
import { compileFile } from '../compile-file.ts'
import { exitCodes } from '../exit-codes.ts'
import { isForClusters } from '../is-for-clusters.ts'
import type { Io } from '../io.ts'
import { pipelineSources } from '../pipeline-files.ts'
import { reportJson, reportProblems } from '../report-problems.ts'
import { UsageError } from '../usage-error.ts'

/** What `kfp-ts build` was asked for. */
export interface BuildCommandOptions {
  readonly pipeline?: string
  readonly push?: true
  readonly imagePrefix?: string
  readonly baseImage: readonly string[]
  readonly platform: string
  readonly modelServer?: true
  readonly context?: string
  readonly json?: true
}

/** `kfp-ts build`: images for what pipelines call; with an error in a pipeline nothing is built. */
export async function build(paths: readonly string[], options: BuildCommandOptions, io: Io): Promise<number> {
  const { buildImages } = await import('@kfp-ts/bundle/images')
  const needs = await needed(paths, options, io)
  if (hasErrors(needs.diagnostics)) return report([], needs.diagnostics, { options, io, project: needs.project })
  const order = await orderOf(needs, options, io)
  const stop = new AbortController()
  const ignore = io.onInterrupt(() => stop.abort())
  try {
    const { images, diagnostics } = await buildImages({ ...order, signal: stop.signal, onProgress: (step) => io.stderr.write(progressLine(step)) })
    return await report(images, diagnostics, { options, io, project: needs.project })
  } catch (error) {
    if (stop.signal.aborted) return exitCodes.interrupted
    throw error
  } finally {
    ignore()
  }
}

interface Needs {
  readonly project: string
  readonly packages: readonly string[]
  readonly bodies: readonly ImageBody[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The packages and bodies that pipelines need images of. Throws a UsageError (KF7002 to KF7004, KF7006, KF7043). */
async function needed(paths: readonly string[], { pipeline: wanted }: BuildCommandOptions, io: Io): Promise<Needs> {
  const { projectOf } = await import('@kfp-ts/bundle/images')
  const files = pipelineSources(paths, io.cwd)
  const projects = [...new Set(files.map(({ path }) => projectOf(path).folder))]
  const [project = io.cwd, second] = projects
  if (second !== undefined) throw new UsageError([problem('KF7043', [project, second])])
  const compiled = await Promise.all(files.map(({ path }) => compileFile(path)))
  const all = compiled.flatMap(({ pipelines }) => pipelines)
  const chosen = wanted === undefined ? all : all.filter(({ name }) => name === wanted)
  const diagnostics = [...compiled.flatMap((file) => file.diagnostics), ...chosen.flatMap((pipeline) => pipeline.diagnostics)]
  if (chosen.length === 0 && wanted !== undefined && !hasErrors(diagnostics)) {
    const names = all.map(({ name }) => name).join(', ')
    throw new UsageError([problem('KF7006', [files.map(({ shown }) => shown).join('", "'), wanted, names || 'none'])])
  }
  const packages = [...new Set(chosen.flatMap((pipeline) => pipeline.packages))].sort()
  const bodies = [...new Map(chosen.flatMap((pipeline) => pipeline.imageBodies.map((body) => [body.word, body] as const))).values()]
  // What is said of images is about to be no longer true, and what a backend cannot run is said when compiling for one.
  return { project, packages, bodies, diagnostics: diagnostics.filter((one) => one.severity === 'error' && !isForClusters(one)) }
}

/** Throws a UsageError (KF7040 to KF7042, KF7044). */
async function orderOf({ project, packages, bodies }: Needs, options: BuildCommandOptions, io: Io): Promise<BuildOrder> {
  const { bodyRecipe, componentRecipe, modelServerRecipe, projectOf, readSettings } = await import('@kfp-ts/bundle/images')
  const settings = await readSettings(projectOf(join(project, 'package.json')))
  const recipes = [...packages.map(componentRecipe), ...bodies.map(bodyRecipe), ...(options.modelServer ? [modelServerRecipe()] : [])]
  return {
    project,
    recipes,
    imagePrefix: await prefixOf(options, settings),
    baseOf: baseImages(options.baseImage, recipes, settings),
    target: await targetOf(options.platform),
    ...(options.push && { push: true }),
    ...(options.context !== undefined && { contextFolder: resolve(io.cwd, options.context) }),
  }
}

async function prefixOf({ imagePrefix, push }: BuildCommandOptions, settings: Settings): Promise<string> {
  const { defaultImagePrefix } = await import('@kfp-ts/bundle/images')
  const prefix = (imagePrefix ?? settings.imagePrefix).replace(/\/+$/, '')
  if (!isImagePrefix(prefix)) throw new UsageError([problem('KF7044', [prefix])])
  if (push && prefix === defaultImagePrefix) throw new UsageError([problem('KF7040', [prefix])])
  return prefix
}

/** Whether names of images may begin so: perhaps a host with its port, then words of small letters and digits between slashes. */
function isImagePrefix(prefix: string): boolean {
  const word = '[a-z\\d]+(?:(?:\\.|_{1,2}|-+)[a-z\\d]+)*'
  const host = '(?:localhost|[A-Za-z\\d-]+(?:\\.[A-Za-z\\d-]+)+|[A-Za-z\\d-]+(?=:))(?::\\d+)?'
  return new RegExp(`^(?:${host}|${word})(?:/${word})*$`).test(prefix)
}

async function targetOf(platform: string): Promise<Target> {
  const { targets } = await import('@kfp-ts/bundle/images')
  const target = targets.find((one) => one.platform === platform)
  if (target === undefined) throw new UsageError([problem('KF7041', [platform, targets.map((one) => one.platform).join(', ')])])
  return target
}

interface Reporting {
  readonly options: BuildCommandOptions
  readonly io: Io
  readonly project: string
}

async function report(images: readonly BuiltImage[], diagnostics: readonly Diagnostic[], { options, io, project }: Reporting): Promise<number> {
  if (options.json) await reportJson({ images }, diagnostics, io)
  else {
    for (const image of images) io.stdout.write(resultLine(image))
    if (images.some(({ context }) => context === undefined))
      io.stdout.write(`written down in ${relative(io.cwd, join(project, 'images.lock.json'))}\n`)
    if (options.modelServer) io.stdout.write(await modelServerLine(images))
    if (images.length === 0 && diagnostics.length === 0) io.stdout.write('Every component is embedded: no image is needed.\n')
    await reportProblems(diagnostics, io)
  }
  return hasErrors(diagnostics) ? exitCodes.failed : exitCodes.ok
}

/** No compile names the image of the model server: it goes where somebody writes it. */
async function modelServerLine(images: readonly BuiltImage[]): Promise<string> {
  const { modelServerRecipe, pinned } = await import('@kfp-ts/bundle/images')
  const server = images.find(({ package: name, context }) => name === modelServerRecipe().package && context === undefined)
  return server === undefined ? '' : `models are served from it by: deployModel({ ..., image: '${pinned(server)}' })\n`
}

function progressLine({ package: name, doing }: BuildStep): string {
  return name === undefined ? `${doing}\n` : `${name}: ${doing}\n`
}

function resultLine({ package: name, image, digest, state, bytes, context }: BuiltImage): string {
  const size = bytes === undefined ? '' : `, ${(bytes / 1e6).toFixed(0)} MB without its base`
  return `${name}: ${context ?? image}${digest === undefined ? '' : `@${digest}`} (${state}${size})\n`
}
