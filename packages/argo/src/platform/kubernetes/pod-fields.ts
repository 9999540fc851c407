import type { WriteSetting } from './setting.ts'

/** Labels and annotations of the pod. */
export const podMetadata: WriteSetting = (value) => ({ template: { metadata: value } })

/** After how many seconds the pod is ended; each attempt has its own. */
export const activeDeadlineSeconds: WriteSetting = (value) => ({ template: { activeDeadlineSeconds: Number(value) } })
