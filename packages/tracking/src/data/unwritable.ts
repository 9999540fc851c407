import { ApiError, systemReason } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'

/** What an error of writing into a folder of this machine means: a full disk, a missing right (KF8540); other errors stay what they are. */
export function unwritable(folder: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(ENOSPC|EDQUOT|EACCES|EPERM|EROFS|ENOTDIR|EISDIR)$/.test(code) ? new ApiError([problem('KF8540', [folder, systemReason(error)])]) : error
}
