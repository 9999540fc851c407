import { readFile } from 'node:fs/promises'
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

export interface BodyText {
  readonly text: string | undefined
  readonly diagnostics: readonly Diagnostic[]
}
interface Entry {
  readonly text: string
  readonly inputs: FileHashes
}
const running = new Map<string, Promise<BodyText>>()

/** The packed body of a component, from the project's cache while the files it was made of are unchanged. A body with problems is not kept. */
export async function cachedBody(component: ComponentData, { project, settings }: { project: Project; settings: Settings }): Promise<BodyText> {
  const key = keyOf(component, settings)
  const file = join(cacheFolder(project), 'bodies', `${key.slice(0, 24)}.json`)
  const cached = await readEntry(file)
  if (cached !== undefined && areUnchanged(cached.inputs)) return { text: cached.text, diagnostics: [] }
  const made = running.get(key) ?? make(component, settings, file)
  running.set(key, made)
  return made.finally(() => running.delete(key))
}

function keyOf({ name, inputs, outputs, declaredAt }: ComponentData, { folder, embedFiles }: Settings): string {
  const ports = JSON.stringify([executablePorts(inputs), executablePorts(outputs)])
  const place = JSON.stringify(declaredAt && authorPlace(declaredAt))
  return contentHash(version, name, ports, place, folder, ...embedFiles, ...processConditions())
}

async function make(component: ComponentData, settings: Settings, file: string): Promise<BodyText> {
  // esbuild starts a process of its own: not for a body that lies in the cache.
  const { embedBody } = await import('./embed-body.ts')
  const { text, diagnostics, inputs } = await embedBody(component, settings)
  if (text !== undefined) await writeAtomically(file, JSON.stringify({ text, inputs: fileHashes(inputs) } satisfies Entry))
  return { text, diagnostics }
}

async function readEntry(file: string): Promise<Entry | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Entry
  } catch {
    return undefined
  }
}
