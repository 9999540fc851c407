import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ApiError } from '@kfp-ts/diagnostics'
import { writeAtomically } from './atomic-write.ts'
import { problem } from '../codes.ts'
import { getModel } from './file-models.ts'
import { copyFiles, describeFiles, digestOf } from '../model-files.ts'
import type { ModelVersion, NewVersion, Tags } from '../data/model-registry.ts'
import { checkTagKey } from '../data/names.ts'
import { listVisible, readTexts } from './texts-in-folder.ts'

// The number is not in the file: it is the name of the folder, which the last rename decides.
type VersionFile = Pick<ModelVersion, 'source' | 'creationTimestamp' | 'files' | 'digest' | 'runId'>

/**
 * Registering is idempotent by content: a step that is tried again after its answer was lost finds the version it made. Two processes that
 * register the same new content at the same moment may still both succeed, with two numbers.
 */
export async function createVersion(root: string, { name, source, tags = {}, runId }: NewVersion): Promise<ModelVersion> {
  await getModel(root, name)
  Object.keys(tags).forEach(checkTagKey)
  const files = await describeFiles(source)
  const digest = digestOf(files)
  const existing = (await listVersions(root, name)).find((version) => version.digest === digest)
  if (existing !== undefined) {
    await addTags(root, existing, tags)
    return getVersion(root, name, existing.version)
  }
  const file = { source, creationTimestamp: Date.now(), files, digest, ...(runId !== undefined && { runId }) }
  const number = await storeVersion(join(root, name, 'versions'), file, tags)
  return getVersion(root, name, number)
}

export async function getVersion(root: string, name: string, version: number): Promise<ModelVersion> {
  await getModel(root, name)
  const folder = join(root, name, 'versions', String(version))
  const text = await readFile(join(folder, 'version.json'), 'utf8').catch(() => undefined)
  if (text === undefined) throw new ApiError([problem('KF8505', [name, String(version)])])
  const uri = pathToFileURL(join(folder, 'files')).href
  return { name, version, uri, ...(JSON.parse(text) as VersionFile), tags: await readTexts(join(folder, 'tags')) }
}

export async function listVersions(root: string, name: string): Promise<readonly ModelVersion[]> {
  await getModel(root, name)
  return Promise.all((await listNumbers(root, name)).toReversed().map((version) => getVersion(root, name, version)))
}

/** The numbers of the versions, lowest first. */
export async function listNumbers(root: string, name: string): Promise<readonly number[]> {
  const numbers = (await listVisible(join(root, name, 'versions'))).map(Number)
  return numbers.filter(Number.isInteger).toSorted((one, other) => one - other)
}

export async function addTags(root: string, { name, version }: Pick<ModelVersion, 'name' | 'version'>, tags: Tags): Promise<void> {
  Object.keys(tags).forEach(checkTagKey)
  await getVersion(root, name, version)
  await writeTags(join(root, name, 'versions', String(version)), tags)
}

async function writeTags(version: string, tags: Tags): Promise<void> {
  await Promise.all(Object.entries(tags).map(([key, value]) => writeAtomically(join(version, 'tags', key), value)))
}

/** Writes everything under a hidden name, then takes the first free number. */
async function storeVersion(versions: string, file: VersionFile, tags: Tags): Promise<number> {
  const incoming = join(versions, `.${randomUUID()}`)
  try {
    await mkdir(join(incoming, 'files'), { recursive: true })
    await copyFiles(file.source, join(incoming, 'files'), file.files)
    await writeTags(incoming, tags)
    await writeAtomically(join(incoming, 'version.json'), `${JSON.stringify(file, undefined, 2)}\n`)
    return await claimNumber(incoming, versions)
  } catch (error) {
    await rm(incoming, { recursive: true, force: true })
    throw error
  }
}

/** A rename onto a folder that is not empty fails, so a number can be won once only, whoever else is trying. */
async function claimNumber(incoming: string, versions: string): Promise<number> {
  const taken = (await listVisible(versions)).map(Number).filter(Number.isInteger)
  for (let number = Math.max(0, ...taken) + 1; ; number++) {
    try {
      await rename(incoming, join(versions, String(number)))
      return number
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
    }
  }
}
