import { ApiError, systemReason } from '@kfp-ts/diagnostics'

/** What went wrong, as the end of a sentence that says more. */
export function reasonOf(error: unknown): string {
  const said = error instanceof ApiError ? error.diagnostics[0]?.message : undefined
  return said?.replace(/\.$/, '') ?? systemReason(error)
}
