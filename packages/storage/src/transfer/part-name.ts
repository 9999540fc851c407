import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'

/** The first digits of a text's SHA-256: as good as the text itself where a name must be short. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** How the names of all parts of one file begin. */
export const partsBegin = (path: string): string => `.kfp-ts-${shortHash(basename(path))}-`

/** Where a file is written before it is whole: beside its place, under a name that is short however long its own is. */
export const partBeside = (path: string, ending: string): string => join(dirname(path), `${partsBegin(path)}${ending}.part`)

/** An ending that no other writer has. */
export const ownEnding = (): string => `${process.pid}${Math.random().toString(36).slice(2)}`

/** Whether a file is not whole yet; such files are neither listed nor put up. */
export const isPart = (name: string): boolean => /^\.kfp-ts-[0-9a-f]{12}-\w+\.part$/.test(name)
