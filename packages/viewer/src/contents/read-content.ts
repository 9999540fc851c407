import { open, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { RunArtifact } from '@kfp-ts/runs'
import type { PageLimits } from '../page-limits.ts'
import type { Content, Picture } from '../page-data.ts'
import { bytes } from '../view/format.ts'
import type { Budget } from './budget.ts'
import { listPictures } from './list-pictures.ts'
import { pictureType } from './media-type.ts'

const reportKinds: ReadonlyMap<string, 'html' | 'markdown'> = new Map([
  ['system.HTML', 'html'],
  ['system.Markdown', 'markdown'],
])

interface Room {
  readonly limits: PageLimits
  readonly budget: Budget
}

/** What the page carries of one artifact's file or folder; `undefined` when there is nothing to look at in it. */
export async function readContent(file: string, artifact: RunArtifact, room: Room): Promise<Content | undefined> {
  const kind = reportKinds.get(artifact.schemaTitle)
  const facts = await stat(file)
  if (kind && facts.isFile()) return readText(file, kind, room)
  if (facts.isDirectory()) return readPictures(file, await listPictures(file), room)
  return (await isPicture(file)) ? readPictures(join(file, '..'), [basename(file)], room) : undefined
}

async function readText(file: string, kind: 'html' | 'markdown', { limits, budget }: Room): Promise<Content | undefined> {
  const { size } = await stat(file)
  if (size === 0) return undefined
  if (size > limits.file) return { kind: 'leftOut', reason: `It has ${bytes(size)}; a page carries reports of up to ${bytes(limits.file)}.` }
  if (!budget.take(size)) return { kind: 'leftOut', reason: `The page is full: it carries ${bytes(limits.files)} of reports and pictures.` }
  return { kind, text: await readFile(file, 'utf8') }
}

async function readPictures(folder: string, names: readonly string[], { limits, budget }: Room): Promise<Content | undefined> {
  const pictures: Picture[] = []
  for (const name of names.slice(0, limits.pictures)) {
    const file = join(folder, name)
    const { size } = await stat(file)
    if (size > limits.file || !budget.take(Math.ceil((size * 4) / 3))) continue
    const data = await readFile(file)
    const type = pictureType(data)
    if (type) pictures.push({ name, dataUrl: `data:${type};base64,${data.toString('base64')}` })
  }
  return names.length === 0 ? undefined : { kind: 'pictures', pictures, total: names.length }
}

async function isPicture(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    return pictureType(buffer.subarray(0, bytesRead)) !== undefined
  } finally {
    await handle.close()
  }
}
