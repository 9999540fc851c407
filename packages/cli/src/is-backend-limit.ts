import type { Diagnostic } from '@kfp-ts/diagnostics'

/** Whether a problem is one of KFP's backend only (KF35xx): every other target can run the pipeline. */
export function isBackendLimit({ code }: Diagnostic): boolean {
  return code.startsWith('KF35')
}
