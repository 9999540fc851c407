export { type ArgoFileChecked, checkArgo, checkArgoFiles, type CheckArgoOptions } from './lint/check-argo.ts'
export { holdsObjects } from './lint/holds-objects.ts'
export type { ArgoFile, OtherObject } from './lint/read-file.ts'
