import { systemReason } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { final } from '../failure.ts'

/** What an error of the file system means; other errors stay what they are. */
export function localProblem(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return final(problem('KF8913', [path]))
  if (code === 'ENAMETOOLONG') return final(problem('KF8916', [path]))
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? final(problem('KF8922', [path, systemReason(error)])) : error
}
