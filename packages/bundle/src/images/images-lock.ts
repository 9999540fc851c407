import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PipelineError, systemReason } from '@kfp-ts/diagnostics'
import { shortPath } from '../build-problems.ts'
import { problem } from '../codes.ts'
import { whileLocked } from './file-lock.ts'

/** An image that was built. */
export interface LockedImage {
  /** With its tag, which is a hash of all that went in. */
  readonly image: string
  /** `sha256:...`, as the registry knows it; there once it was pushed. */
  readonly digest?: string
  readonly base: string
  readonly platform: string
}
/** Images by the packages that they are made for. */
export interface LockedImages {
  readonly [packageName: string]: LockedImage
}

const version = 1

/** Where the images of a project are written down. */
export function imagesLockFile(project: string): string {
  return join(project, 'images.lock.json')
}

/** The images that were built for a project; undefined where none ever was. Throws a PipelineError (KF1130). */
export function readImagesLock(project: string): LockedImages | undefined {
  const file = imagesLockFile(project)
  if (!existsSync(file)) return undefined
  const refuse = (why: string): PipelineError => new PipelineError([problem('KF1130', [shortPath(file), why])])
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw refuse(error instanceof SyntaxError ? 'it is no JSON' : systemReason(error))
  }
  const { lockVersion, images } = (content ?? {}) as { readonly lockVersion?: unknown; readonly images?: unknown }
  if (lockVersion !== version) throw refuse(`its lockVersion is ${JSON.stringify(lockVersion)}, not ${version}`)
  const wrong = Object.entries(images ?? {}).find(([, entry]) => !isLockedImage(entry))
  if (wrong !== undefined) throw refuse(`its entry "${wrong[0]}" is no image`)
  return (images ?? {}) as LockedImages
}

function isLockedImage(entry: unknown): entry is LockedImage {
  const { image, digest, base, platform } = (entry ?? {}) as { readonly [field: string]: unknown }
  const isDigest = digest === undefined || (typeof digest === 'string' && /^sha256:[\da-f]{64}$/.test(digest))
  return [image, base, platform].every((text) => typeof text === 'string' && text !== '') && isDigest
}

/**
 * Adds images to those of a project, as a whole or not at all, and takes nothing away that another process adds meanwhile; packages are in
 * alphabetical order. Throws a PipelineError (KF1130, KF1144).
 */
export function writeImagesLock(project: string, images: LockedImages): void {
  const file = imagesLockFile(project)
  try {
    whileLocked(file, () => {
      const all = { ...readImagesLock(project), ...images }
      const sorted = Object.fromEntries(Object.entries(all).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      replace(file, `${JSON.stringify({ lockVersion: version, images: sorted }, null, 2)}\n`)
    })
  } catch (error) {
    if (error instanceof PipelineError) throw error
    throw new PipelineError([problem('KF1144', [shortPath(file), systemReason(error)])])
  }
}

function replace(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, text)
    renameSync(temporary, file)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** What a pipeline names an image by: its digest where a registry has it, else its tag. */
export function pinned({ image, digest }: LockedImage): string {
  return digest === undefined ? image : `${withoutTag(image)}@${digest}`
}

/** `registry:5000/team/step` of `registry:5000/team/step:1.0.0`. */
export function withoutTag(image: string): string {
  return image.replace(/:[^/:]+$/, '')
}

/** `1.0.0` of `registry:5000/team/step:1.0.0`. */
export function tagOf(image: string): string {
  return image.slice(withoutTag(image).length + 1)
}
