import { realpathSync } from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ContainerSpec } from '@kfp-ts/ir'
import { PipelineError } from '@kfp-ts/diagnostics'
import { packageEntry, splitSpecifier, writeAtomically } from '@kfp-ts/runtime'
import { buildProblems, isBuildFailure, shortPath } from './build-problems.ts'
import { type BundledModule, bundleModule } from './bundle-module.ts'
import { problem } from './codes.ts'
import { contentHash } from './content-hash.ts'
import { bodyProgram } from './embed/body-program.ts'
import { onItsOwn } from './external-packages.ts'
import { imageBodyPlace, isBodyWord, keptImageBody } from './image-body.ts'
import { packageVersions } from './package-versions.ts'
import { type Project, projectOf } from './project.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** What starts a component that ships in an image on this machine: the words that stand for `kfp-ts-component PACKAGE`. */
export interface ImageProgram {
  readonly argv: readonly string[]
  /** Hash of the code behind it: workspace code by content, installed packages by version. */
  readonly fingerprint: string
}
interface Location {
  /** What the command names it by. */
  readonly specifier: string
  readonly file: string
  readonly component?: string
}

/**
 * Finds the program of `kfp-ts-component PACKAGE[/COMPONENT]` or `kfp-ts-component ./FILE#COMPONENT` in a project; nothing for other commands and for
 * packages it does not have.
 * A package with TypeScript sources, as in a workspace, is bundled into its cache first; one with JavaScript runs as it lies there.
 * Rejects with a PipelineError: KF1101 when the sources do not compile, KF1145 for a body that was never compiled there.
 */
export function imageProgram(projectFolder: string): (container: ContainerSpec) => Promise<ImageProgram | undefined> {
  return async ({ command: [name, specifier] = [] }) => {
    if (name !== 'kfp-ts-component' || specifier === undefined) return undefined
    const folder = resolve(projectFolder)
    if (isBodyWord(specifier)) return bodyProgramAt(specifier, projectOf(join(folder, 'package.json')))
    const found = locate(specifier, folder)
    return found && programAt(found, projectOf(folder))
  }
}

/** What was compiled last of a body of the project's own; throws a PipelineError (KF1145). */
async function bodyProgramAt(word: string, project: Project): Promise<ImageProgram> {
  const kept = await keptImageBody(word, project)
  if (kept === undefined) throw new PipelineError([problem('KF1145', [word, shortPath(project.folder)])])
  const { name, code } = bodyProgram(kept)
  const file = `${imageBodyPlace(word, project)}${extname(name)}`
  await writeAtomically(file, code)
  return { argv: [process.execPath, file], fingerprint: contentHash(kept.text) }
}

function locate(specifier: string, folder: string): Location | undefined {
  const whole = packageEntry(specifier, folder)
  if (whole !== undefined) return { specifier, file: realpathSync(whole) }
  const [name, subpath] = splitSpecifier(specifier)
  const entry = subpath === '.' ? undefined : packageEntry(name, folder)
  return entry === undefined ? undefined : { specifier: name, file: realpathSync(entry), component: subpath.slice('./'.length) }
}

async function programAt(location: Location, project: Project): Promise<ImageProgram> {
  const { file, component } = location
  const { output, inputs, externals } = await bundleProgram(location, project)
  const fingerprint = contentHash(...Object.values(inputs).sort(), ...packageVersions([file, ...externals]), component ?? '')
  if (isTypeScript(file)) return { argv: [process.execPath, output], fingerprint }
  return { argv: [process.execPath, runtimeBin(), component === undefined ? file : `${file}#${component}`], fingerprint }
}

/** A program that runs the component; of a package in JavaScript only its inputs are of interest. */
async function bundleProgram({ specifier, file, component }: Location, project: Project): Promise<BundledModule> {
  const entry = `import * as module from ${JSON.stringify(file)}
import { runModule } from ${JSON.stringify(packageEntry('@kfp-ts/runtime', here))}
await runModule(module, process.argv, ${JSON.stringify({ specifier, name: component })})`
  try {
    return await bundleModule({ file, project, isExternal: onItsOwn, ...(isTypeScript(file) && { entry }) })
  } catch (error) {
    if (!isBuildFailure(error)) throw error
    throw new PipelineError(buildProblems(error, file, project.folder))
  }
}

function isTypeScript(file: string): boolean {
  return ['.ts', '.mts', '.cts', '.tsx'].includes(extname(file))
}

function runtimeBin(): string {
  return join(dirname(packageEntry('@kfp-ts/runtime', here) ?? ''), '..', 'bin', 'kfp-ts-component.js')
}
