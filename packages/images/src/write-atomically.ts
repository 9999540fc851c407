import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'

/** Two containers that share a volume may have the same process number. */
const temporaryName = (place: string): string => `${place}.${randomUUID()}.partial`

/**
 * Writes a file under a temporary name and renames it, so that nobody ever reads half of it. Throws a ComponentError (KF8118) if the disk is full.
 */
export async function writeFileAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = temporaryName(file)
  try {
    await writeBytes(temporary, content)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Writes a file of a folder that is in the making. Throws a ComponentError (KF8118) if the disk is full. */
export async function writeBytes(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(file, content).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOSPC' || error.code === 'EDQUOT' ? new ComponentError([problem('KF8118', [file, String(content.length)])]) : error
  })
}

/** A folder that takes its name when it is complete. */
export interface PendingFolder {
  /** Where to write to meanwhile. */
  readonly path: string
  /** Gives it its name; what had that name is replaced. */
  readonly keep: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** Makes a folder under a temporary name beside the place it is meant for. */
export async function pendingFolder(place: string): Promise<PendingFolder> {
  const path = temporaryName(place)
  await mkdir(dirname(place), { recursive: true })
  await mkdir(path)
  return {
    path,
    keep: async () => {
      await rm(place, { recursive: true, force: true })
      await rename(path, place)
    },
    discard: () => rm(path, { recursive: true, force: true }),
  }
}

/** Writes a whole folder or nothing: `write` gets the temporary name, and an error of it leaves no trace. */
export async function writeFolderAtomically<T>(place: string, write: (folder: string) => Promise<T>): Promise<T> {
  const folder = await pendingFolder(place)
  try {
    const result = await write(folder.path)
    await folder.keep()
    return result
  } catch (error) {
    await folder.discard()
    throw error
  }
}
