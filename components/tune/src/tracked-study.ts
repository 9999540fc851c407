import { type ActiveRun, describeDataset, type TrackedStep } from '@kfp-ts/tracking'
import type { SearchSpace, Study } from '@kfp-ts/tuning'

/** The inputs as far as a run tells of them. */
export interface StudyInputs {
  readonly tracking: string
  readonly train: { readonly path: string }
  readonly validation: { readonly path: string }
  readonly [choice: string]: unknown
}

/** A study as a run: how it is made, and what its trials learn from. */
export async function trackedStudy(inputs: StudyInputs, step: Pick<TrackedStep, 'output' | 'log' | 'signal'>): Promise<TrackedStep> {
  const { tracking, train, validation, state: _place, ...choices } = inputs
  const datasets = await Promise.all([
    describeDataset(train.path, { name: 'train', context: 'training' }),
    describeDataset(validation.path, { name: 'validation', context: 'validation' }),
  ])
  const params = Object.entries(choices).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]]))
  return { ...step, tracking, name: 'tune', params: Object.fromEntries(params), datasets }
}

/** What a study came to, in numbers. */
export function resultOf({ trials, best }: Study<SearchSpace>): Readonly<Record<string, number>> {
  const count = (state: string): number => trials.filter((trial) => trial.state === state).length
  return { trials: trials.length, complete: count('complete'), pruned: count('pruned'), failed: count('failed'), bestTrial: best?.number ?? -1 }
}

/** The result of a study in its run: numbers, the page and the model. */
export async function logResult(
  run: ActiveRun,
  numbers: Readonly<Record<string, number>>,
  { report, model }: { report: string; model: string },
): Promise<void> {
  run.logMetrics(numbers)
  await run.logArtifact(report, 'tuning.html')
  await run.logModel(model, 'model')
}
