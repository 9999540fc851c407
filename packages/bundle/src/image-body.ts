import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { ComponentData } from '@kfp-ts/dsl'
import { writeAtomically } from '@kfp-ts/runtime'
import { contentHash } from './content-hash.ts'
import { authorFile } from './embed/author-place.ts'
import type { PackedBody } from './embed/body-program.ts'
import { cacheFolder, type Project } from './project.ts'

/** The body of a component of the pipeline's own package that ships in an image. */
export interface ImageBody extends PackedBody {
  /** What commands and `images.lock.json` call it: its file, seen from the package.json, and its name: `./steps/train.ts#train`. */
  readonly word: string
  /** Of the image, without prefix and tag. */
  readonly imageName: string
  /** The image that it names itself: the one that its own adds to. */
  readonly base?: string
}

/** Packs what an image of a component's body is made from. */
export function imageBody(component: ComponentData, project: Project, packed: PackedBody): ImageBody {
  const { name, image, declaredAt } = component
  const path = declaredAt === undefined ? '' : relative(project.folder, authorFile(declaredAt)).replaceAll('\\', '/')
  const home = (project.name ?? 'pipelines').replace(/^@[^/]+\//, '')
  return {
    ...packed,
    word: `${path.startsWith('../') ? '' : './'}${path}#${name}`,
    imageName: imageWord(`${home}-${name}`),
    ...(image !== undefined && { base: image }),
  }
}

/** Whether a command names a body in place of a package. */
export function isBodyWord(word: string): boolean {
  return /^\.\.?\/.*#/.test(word)
}

/** Names of images have small letters, digits, and single signs between them. */
function imageWord(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** Keeps a body where {@link keptImageBody} finds it: a command has its word only. */
export async function keepImageBody({ word, text, form }: ImageBody, project: Project): Promise<void> {
  const kept = await keptImageBody(word, project)
  if (kept?.text !== text) await writeAtomically(fileOf(word, project), JSON.stringify({ text, form } satisfies PackedBody))
}

/** The body of that name that was compiled last in a project; nothing where none was. */
export async function keptImageBody(word: string, project: Project): Promise<PackedBody | undefined> {
  try {
    return JSON.parse(await readFile(fileOf(word, project), 'utf8')) as PackedBody
  } catch {
    return undefined
  }
}

/** Where what is made of a body for an image lies in the cache of a project, without an ending. */
export function imageBodyPlace(word: string, project: Project): string {
  return join(cacheFolder(project), 'image-bodies', contentHash(word).slice(0, 24))
}

function fileOf(word: string, project: Project): string {
  return `${imageBodyPlace(word, project)}.json`
}
