export { checkArgo, type CheckArgoOptions, isArgo } from './lint/check-argo.ts'
