import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { isPhotograph, type Photograph, photographClasses } from './photographs.ts'

/**
 * The photographs of a folder that holds the folders `Negative` and `Positive`, sorted by class and name; other files are left aside.
 * Throws a ComponentError: KF8108 if there is no such folder, KF8109 without the two classes, KF8110 if one is empty.
 */
export async function listPhotographs(folder: string): Promise<readonly Photograph[]> {
  const names = await readdir(folder).catch(() => {
    throw new ComponentError([problem('KF8108', [folder])])
  })
  if (!(await hasBothClasses(folder))) throw new ComponentError([problem('KF8109', [folder, inventory(names)])])
  const lists = await Promise.all(photographClasses.map((name, label) => listClass(folder, name, label)))
  const missing = lists.flatMap((list, label) => (list.length === 0 ? [photographClasses[label] as string] : []))
  if (missing.length > 0) throw new ComponentError(missing.map((name) => problem('KF8110', [name, folder])))
  return lists.flat()
}

async function hasBothClasses(folder: string): Promise<boolean> {
  const kinds = await Promise.all(photographClasses.map((name) => stat(join(folder, name)).catch(() => undefined)))
  return kinds.every((kind) => kind?.isDirectory())
}

async function listClass(folder: string, name: string, label: number): Promise<readonly Photograph[]> {
  const entries = await readdir(join(folder, name), { withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory() && isPhotograph(entry.name))
    .map((entry) => ({ source: `${name}/${entry.name}`, label }))
    .sort((one, other) => (one.source < other.source ? -1 : 1))
}

/** A few of the names there are, for a message. */
export function inventory(names: readonly string[]): string {
  if (names.length === 0) return 'nothing in it'
  const shown = [...names].sort().slice(0, 5)
  const more = names.length - shown.length
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '')
}
