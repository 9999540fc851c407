import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { RegisteredModel } from '../data/model-registry.ts'
import { checkModelName } from '../data/names.ts'
import { listVisible, readTexts } from './texts-in-folder.ts'
import { writeAtomically } from './atomic-write.ts'

interface ModelFileText {
  readonly description: string
  readonly creationTimestamp: number
}

export async function createModel(root: string, name: string, description: string): Promise<RegisteredModel> {
  checkModelName(name)
  const existing = await readModel(root, name)
  if (existing !== undefined) return existing
  const text: ModelFileText = { description, creationTimestamp: Date.now() }
  await mkdir(join(root, name, 'versions'), { recursive: true })
  await writeAtomically(join(root, name, 'model.json'), `${JSON.stringify(text, undefined, 2)}\n`)
  return getModel(root, name)
}

export async function getModel(root: string, name: string): Promise<RegisteredModel> {
  checkModelName(name)
  const model = await readModel(root, name)
  if (model === undefined) throw new ApiError([problem('KF8504', [name])])
  return model
}

export async function listModels(root: string): Promise<readonly RegisteredModel[]> {
  const names = (await listVisible(root)).toSorted()
  const models = await Promise.all(names.map((name) => readModel(root, name)))
  return models.filter((model) => model !== undefined)
}

async function readModel(root: string, name: string): Promise<RegisteredModel | undefined> {
  const text = await readFile(join(root, name, 'model.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const aliases = Object.entries(await readTexts(join(root, name, 'aliases'))).map(([alias, version]) => [alias, Number(version)])
  return { name, ...(JSON.parse(text) as ModelFileText), aliases: Object.fromEntries(aliases) }
}
