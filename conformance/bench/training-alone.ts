import { measureTraining } from './training.ts'

// `node --import tsx conformance/bench/training-alone.ts`: the training's part of the benchmark by itself.

console.log((await measureTraining()).join('\n'))
