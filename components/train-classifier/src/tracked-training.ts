import { type ActiveRun, describeDataset, type TrackedStep } from '@kfp-ts/tracking'
import type { EpochRecord } from '@kfp-ts/training'

/** The inputs as far as a run tells of them: every setting is a parameter, whatever its name. */
export interface TrackedInputs {
  readonly tracking: string
  readonly train: { readonly path: string }
  readonly validation: { readonly path: string }
  readonly [setting: string]: unknown
}

/** A training as a run: its settings, and what it learns from. */
export async function trackedTraining(inputs: TrackedInputs, step: Pick<TrackedStep, 'output' | 'log' | 'signal'>): Promise<TrackedStep> {
  const { tracking, train, validation, ...others } = inputs
  const datasets = await Promise.all([
    describeDataset(train.path, { name: 'train', context: 'training' }),
    describeDataset(validation.path, { name: 'validation', context: 'validation' }),
  ])
  const settings = Object.entries(others).filter(([, value]) => value !== undefined && !isArtifact(value))
  const params = settings.map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)])
  return { ...step, tracking, name: 'train-classifier', params: Object.fromEntries(params), datasets }
}

/** One epoch as a point of each curve. */
export function logEpoch(run: ActiveRun, { epoch, at, loss, validationLoss, validationAccuracy, learningRate }: EpochRecord): void {
  run.logMetrics({ loss, validationLoss, validationAccuracy, learningRate }, { step: epoch, at })
}

function isArtifact(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'path' in value
}
