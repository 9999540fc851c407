import type { Diagnostic } from '@kfp-ts/diagnostics'

/** Of bodies whose images `kfp-ts build` has yet to make. */
const unbuilt = new Set(['KF1116', 'KF1120'])

/** Whether a problem is one of clusters only, of KFP's backend (KF35xx) or of an image that is not built: this machine can run the pipeline. */
export function isForClusters({ code }: Diagnostic): boolean {
  return code.startsWith('KF35') || unbuilt.has(code)
}
