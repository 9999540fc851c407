export type { ArgoDocument } from './emit/argo-template.ts'
export type { ArgoOptions } from './options.ts'
export { type ArgoConversion, toArgo } from './to-argo.ts'
