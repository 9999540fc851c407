export { selectBest } from './select-best.ts'
