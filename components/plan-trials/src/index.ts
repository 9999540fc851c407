export { planTrials } from './plan-trials.ts'
