import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { version } from '@kfp-ts/component'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { ComponentData } from '@kfp-ts/dsl'
import { executablePorts, writeAtomically } from '@kfp-ts/runtime'
import { areUnchanged, contentHash, type FileHashes, fileHashes } from '../content-hash.ts'
import { processConditions } from '../conditions.ts'
import { cacheFolder, type Project } from '../project.ts'
import type { Settings } from '../project-config.ts'
import { authorPlace } from './author-place.ts'
import { type BodyForm, boots } from './boot.ts'
import type { Ingredients } from './embed-body.ts'
import { packFiles } from './pack-files.ts'

export interface BodyText {
  readonly text: string | undefined
  readonly form: BodyForm
  readonly diagnostics: readonly Diagnostic[]
}
/** What lies in the cache of a project. */
export interface KeptBody {
  readonly component: string
  readonly text: string
  readonly form: BodyForm
  /** The source map of the code that is packed in the text; its sources are full paths, but for parts of the library. */
  readonly map: string
  readonly inputs: FileHashes
}
const running = new Map<string, Promise<BodyText>>()

/** The packed body of a component, from the project's cache while the files it was made of are unchanged. A body with problems is not kept. */
export async function cachedBody(component: ComponentData, { project, settings }: { project: Project; settings: Settings }): Promise<BodyText> {
  const { files, diagnostics } = await packFiles(component, settings)
  if (diagnostics.length > 0) return { text: undefined, form: 'script', diagnostics }
  const key = keyOf({ component, files, settings })
  const file = join(bodiesFolder(project), `${key.slice(0, 24)}.json`)
  const cached = await readEntry(file)
  if (cached !== undefined && areUnchanged(cached.inputs)) return { text: cached.text, form: cached.form, diagnostics: [] }
  const made = running.get(key) ?? make({ component, files, settings }, file)
  running.set(key, made)
  return made.finally(() => running.delete(key))
}

function keyOf({ component, files, settings }: Ingredients): string {
  const { name, inputs, outputs, declaredAt } = component
  const { folder, embedFiles } = settings
  const ports = JSON.stringify([executablePorts(inputs), executablePorts(outputs)])
  const place = JSON.stringify(declaredAt && authorPlace(declaredAt))
  return contentHash(version, boots.script, name, ports, place, JSON.stringify(files), folder, ...embedFiles, ...processConditions())
}

async function make(ingredients: Ingredients, file: string): Promise<BodyText> {
  // esbuild starts a process of its own: not for a body that lies in the cache.
  const { embedBody } = await import('./embed-body.ts')
  const { text, form, map = '', diagnostics, inputs } = await embedBody(ingredients)
  const { name } = ingredients.component
  if (text !== undefined)
    await writeAtomically(file, JSON.stringify({ component: name, text, form, map, inputs: fileHashes(inputs) } satisfies KeptBody))
  return { text, form, diagnostics }
}

/** Every body in a project's cache. */
export async function keptBodies(project: Project): Promise<readonly KeptBody[]> {
  const folder = bodiesFolder(project)
  const files = await readdir(folder).catch(() => [])
  const entries = await Promise.all(files.filter((file) => file.endsWith('.json')).map((file) => readEntry(join(folder, file))))
  return entries.filter((entry) => entry !== undefined)
}

function bodiesFolder(project: Project): string {
  return join(cacheFolder(project), 'bodies')
}

async function readEntry(file: string): Promise<KeptBody | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as KeptBody
  } catch {
    return undefined
  }
}
