import { type SettingScale, sweepPage } from '@kfp-ts/evaluation'
import { importances, type SearchSpace, type Study } from '@kfp-ts/tuning'

const units: Readonly<Record<string, string>> = {
  width: 'filters',
  batchSize: 'photographs',
  epochs: 'epochs',
  depth: 'convolutions',
  warmup: 'epochs',
  patience: 'epochs',
}

/** The page of a study. */
export function tuningReport(space: SearchSpace, { trials }: Study<SearchSpace>): string {
  const complete = trials.filter(({ state }) => state === 'complete')
  return sweepPage({
    title: 'Tuning',
    score: 'accuracy',
    direction: 'maximize',
    trials,
    scales: Object.fromEntries(Object.entries(space).map(([name, dimension]) => [name, scaleOf(name, dimension.shape)])),
    steps: 'epoch',
    importances: importances(space, complete),
  })
}

function scaleOf(name: string, shape: SearchSpace[string]['shape']): SettingScale {
  const unit = units[name]
  return { log: shape.type !== 'choice' && shape.log, ...(unit !== undefined && { unit }) }
}
