import { isUtf8 } from 'node:buffer'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { ComponentData } from '@kfp-ts/dsl'
import type { PackedFile, PackedFiles } from '@kfp-ts/runtime'
import { problem } from '../codes.ts'
import type { Settings } from '../project-config.ts'
import { authorFile } from './author-place.ts'
import { isSecret, nameOf } from './refused-files.ts'

/** What a body carries, by the names it knows it by. */
export interface Packed {
  readonly [name: string]: PackedFiles
}
/** Each file and folder a component carries, and what must not or cannot be carried: KF1112 a secret, KF1118 what is no file or folder. */
export interface PackedWithProblems {
  readonly files: Packed
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads what a component carries, in the order of the paths: the same wherever the project lies. */
export async function packFiles(component: ComponentData, settings: Settings): Promise<PackedWithProblems> {
  const { files = {}, declaredAt } = component
  const home = declaredAt === undefined ? settings.folder : dirname(authorFile(declaredAt))
  const packed: Record<string, PackedFiles> = {}
  const diagnostics: Diagnostic[] = []
  for (const [name, path] of Object.entries(files)) {
    const whole = resolve(home, path)
    const found = await filesAt(whole)
    const refused = found.flatMap((file) => refusal(file, { component, name, settings }))
    diagnostics.push(...refused)
    if (refused.length === 0) packed[name] = { root: basename(whole), contents: await contentsOf(found, dirname(whole)) }
  }
  return { files: packed, diagnostics }
}

interface Found {
  readonly path: string
  /** False for a link, a socket, nothing. */
  readonly isFile: boolean
}
async function filesAt(path: string): Promise<readonly Found[]> {
  const stats = await lstat(path).catch(() => undefined)
  if (!stats?.isDirectory()) return [{ path, isFile: stats?.isFile() === true }]
  const names = (await readdir(path)).sort()
  return (await Promise.all(names.map((name) => filesAt(join(path, name))))).flat()
}

interface Carrier {
  readonly component: ComponentData
  readonly name: string
  readonly settings: Settings
}
function refusal({ path, isFile }: Found, { component, name, settings }: Carrier): readonly Diagnostic[] {
  const file = nameOf(path, settings)
  const place = { position: component.declaredAt }
  if (!isFile) return [problem('KF1118', [component.name, name, file], place)]
  return isSecret(path) ? [problem('KF1112', [component.name, file, `files.${name}`], place)] : []
}

async function contentsOf(found: readonly Found[], folder: string): Promise<PackedFiles['contents']> {
  const read = async ({ path }: Found): Promise<readonly [string, PackedFile]> => [
    path.slice(folder.length + 1).replaceAll('\\', '/'),
    packedFile(await readFile(path)),
  ]
  return Object.fromEntries(await Promise.all(found.map(read)))
}

function packedFile(bytes: Buffer): PackedFile {
  return isUtf8(bytes) ? bytes.toString() : { base64: bytes.toString('base64') }
}
