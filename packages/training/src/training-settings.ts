import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'

/** How a classifier is trained. */
export interface TrainingSettings {
  /** Passes over all photographs, at most. */
  readonly epochs: number
  /** Of Adam at the start; it falls to zero along half a cosine wave. */
  readonly learningRate: number
  /** Filters of the first convolution. */
  readonly width: number
  readonly batchSize: number
  readonly seed: number
  /** Training ends early after this many epochs without a lower validation loss; 3 unless given. */
  readonly patience?: number
}

/** Throws a ComponentError (KF8202) that names every setting out of its range. */
export function checkSettings({ epochs, learningRate, width, batchSize, seed }: TrainingSettings): void {
  const wrong = [
    isWhole(epochs, 1, 10_000) ? [] : ['epochs', String(epochs), 'a whole number from 1 to 10000'],
    learningRate > 0 && learningRate <= 1 ? [] : ['learningRate', String(learningRate), 'more than 0 and at most 1'],
    isWhole(width, 1, 256) ? [] : ['width', String(width), 'a whole number from 1 to 256'],
    isWhole(batchSize, 1, 4096) ? [] : ['batchSize', String(batchSize), 'a whole number from 1 to 4096'],
    Number.isSafeInteger(seed) ? [] : ['seed', String(seed), 'a whole number'],
  ].flatMap(([name, value, allowed]) => (name && value && allowed ? [problem('KF8202', [name, value, allowed])] : []))
  if (wrong.length > 0) throw new ComponentError(wrong)
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}
