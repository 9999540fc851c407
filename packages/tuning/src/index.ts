export { type Plan, proposeTrials } from './propose-trials.ts'
export { choice, type Dimension, double, type DoubleRange, integer, type Range, type SearchSpace, type Trial } from './search-space.ts'
export type { Strategy } from './strategy.ts'
