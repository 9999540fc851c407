export { tune } from './tune.ts'
