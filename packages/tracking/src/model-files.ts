import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { ModelFile } from './data/model-registry.ts'

/** The files of a model folder with sizes and checksums, in the order of their paths. */
export async function describeFiles(folder: string): Promise<readonly ModelFile[]> {
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new ApiError([problem('KF8508', [folder])])
  const paths = (await listFiles(folder, '')).toSorted()
  if (paths.length === 0) throw new ApiError([problem('KF8509', [folder])])
  return Promise.all(paths.map((path) => describeFile(folder, path)))
}

/** The tag of a model or a version that names its content; also what a creation is looked for by when its answer was lost. */
export const digestTag = 'kfp-ts.sha256'

/** One name for the content of all files together. */
export function digestOf(files: readonly ModelFile[]): string {
  const lines = files.map(({ path, sha256 }) => `${sha256}  ${path}\n`)
  return createHash('sha256').update(lines.join('')).digest('hex')
}

/** Copies the described files, and checks that what arrived is what was described. */
export async function copyFiles(from: string, to: string, files: readonly ModelFile[]): Promise<void> {
  for (const { path } of files) {
    await mkdir(dirname(join(to, path)), { recursive: true })
    await copyFile(join(from, path), join(to, path))
  }
  const arrived = new Map((await describeFiles(to)).map(({ path, sha256 }) => [path, sha256]))
  const different = files.find(({ path, sha256 }) => arrived.get(path) !== sha256)
  if (different !== undefined) throw new ApiError([problem('KF8513', [from, different.path])])
}

async function listFiles(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true })
  const lists = entries.map(async (entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) return listFiles(folder, path)
    if (!entry.isFile()) throw new ApiError([problem('KF8510', [join(folder, path)])])
    return [path]
  })
  return (await Promise.all(lists)).flat()
}

async function describeFile(folder: string, path: string): Promise<ModelFile> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(join(folder, path)), hash)
  const { size } = await stat(join(folder, path))
  return { path, bytes: size, sha256: hash.digest('hex') }
}
