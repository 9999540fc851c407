import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiError } from '@kfp-ts/diagnostics'
import { writeAtomically } from './atomic-write.ts'
import { problem } from '../codes.ts'
import { getModel } from './file-models.ts'
import { getVersion, listNumbers } from './file-versions.ts'
import type { ModelVersion } from '../data/model-registry.ts'
import { checkAlias } from '../data/names.ts'

export async function setAlias(root: string, { name, version }: Pick<ModelVersion, 'name' | 'version'>, alias: string): Promise<void> {
  checkAlias(alias)
  await getVersion(root, name, version)
  await writeAtomically(fileOf(root, name, alias), String(version))
}

export async function deleteAlias(root: string, name: string, alias: string): Promise<void> {
  checkAlias(alias)
  await getModel(root, name)
  await rm(fileOf(root, name, alias), { force: true })
}

export async function versionOfAlias(root: string, name: string, alias: string): Promise<number> {
  await getModel(root, name)
  const version = alias === 'latest' ? (await listNumbers(root, name)).at(-1) : await readAlias(root, name, alias)
  if (version === undefined) throw new ApiError([problem('KF8506', [name, alias])])
  return version
}

async function readAlias(root: string, name: string, alias: string): Promise<number | undefined> {
  checkAlias(alias)
  const text = await readFile(fileOf(root, name, alias), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : Number(text)
}

function fileOf(root: string, name: string, alias: string): string {
  return join(root, name, 'aliases', alias)
}
