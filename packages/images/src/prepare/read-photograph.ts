import { closeSync, constants, fstatSync, open, read } from 'node:fs'
import { promisify } from 'node:util'
import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { defaultImageLimits } from '../image-limits.ts'

// Not by promises of `node:fs`, which take three times as long for a small file, about what decoding it takes.
const opening = promisify(open)
const reading = promisify(read)

// What is only said to be a file, such as a pipe, must not be waited for.
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)
/** What is wrong with one file; of other errors, such as too many open files, the machine is to blame. */
const ofTheFile: readonly (string | undefined)[] = ['EACCES', 'EIO', 'EISDIR', 'ELOOP', 'ENOENT', 'ENXIO', 'EPERM']

/** Reads the file of a photograph. Throws a ComponentError (KF8101, KF8102) if it is no file, cannot be read or is too large. */
export async function readPhotograph(path: string): Promise<Uint8Array> {
  const file = await opening(path, flags).catch(unreadable)
  try {
    const kind = fstatSync(file)
    if (!kind.isFile()) throw new ComponentError([problem('KF8101', ['it is no file'])])
    if (kind.size > defaultImageLimits.bytes) throw new ComponentError([problem('KF8102', [String(kind.size), String(defaultImageLimits.bytes)])])
    const bytes = Buffer.allocUnsafe(kind.size)
    const { bytesRead } = await reading(file, bytes, 0, kind.size, 0).catch(unreadable)
    return bytes.subarray(0, bytesRead)
  } finally {
    closeSync(file)
  }
}

function unreadable(error: NodeJS.ErrnoException): never {
  throw ofTheFile.includes(error.code) ? new ComponentError([problem('KF8101', [`it cannot be read (${error.code})`])]) : error
}
