import { cp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { component, t } from '@kfp-ts/component'
import { ComponentError } from '@kfp-ts/diagnostics'
import { sweepPage } from '@kfp-ts/evaluation'
import { readShards, writeFolderAtomically } from '@kfp-ts/images'
import { belowMedian, importances, openStudy, type Pruner, type SearchSpace, type Study, successiveHalving } from '@kfp-ts/tuning'
import { problem } from './codes.ts'
import { modelFolder, runStudy } from './run-study.ts'
import { studyFolder } from './study-folder.ts'
import { startTrainer } from './trainer.ts'
import { tuningSpace } from './tuning-space.ts'

const pruners: Readonly<Record<'none' | 'halving' | 'median', Pruner>> = {
  none: () => false,
  halving: successiveHalving({ reduction: 3 }),
  median: belowMedian({ warmup: 2 }),
}

export const tune = component({
  name: 'tune',
  description: 'Finds good hyper-parameters in one step, and trains the model with them.',
  inputs: {
    train: t.dataset({ description: 'Shards to learn from.' }),
    validation: t.dataset({ description: 'Shards to compare trials by.' }),
    budget: t.integer({ default: 12, description: 'How many trials, those that fail included.' }),
    seconds: t.double({ optional: true, description: 'No trial is begun after so much time.' }),
    strategy: t.oneOf(['tpe', 'random', 'halton', 'sobol', 'grid'], { default: 'tpe', description: 'How trials are chosen.' }),
    pruner: t.oneOf(['halving', 'median', 'none'], { default: 'halving', description: 'How trials without promise are ended early.' }),
    parallel: t.integer({ default: 1, description: 'Trials at a time, each in a thread of its own.' }),
    epochs: t.integer({ default: 4, description: 'Passes over all photographs, at most.' }),
    seed: t.integer({ default: 1, description: 'With one trial at a time the same seed gives the same trials.' }),
    sweep: t.string({
      default: '',
      description: 'What to vary, as YAML of a sweep of Weights & Biases; empty: learning rate, width and batch size.',
    }),
    state: t.string({
      default: '',
      description: 'A folder that outlives the step, such as on a volume: a step that was stopped goes on from there.',
    }),
  },
  outputs: {
    model: t.model({ description: 'The model of the best trial.' }),
    metrics: t.metrics(),
    report: t.html({ description: 'History, importances and all trials.' }),
    accuracy: t.double({ description: 'Of the best trial on the validation photographs, 0 to 1.' }),
    trials: t.anyList({ description: 'All trials: number, state, value and values.' }),
  },
  run: async ({ train, validation, state, sweep, parallel, ...choices }, { outputs, log, progress, signal }) => {
    if (!(Number.isInteger(parallel) && parallel >= 1 && parallel <= 64)) throw new ComponentError([problem('KF8859', [String(parallel)])])
    const space = tuningSpace(sweep)
    const data = { train: await readShards(train.path), validation: await readShards(validation.path) }
    const { budget, seconds, ...settings } = choices
    const folder = studyFolder(state, outputs.model.path, { ...data, settings: { ...settings, sweep } })
    const { strategy, seed, epochs } = settings
    const study = openStudy({
      space,
      strategy,
      seed,
      direction: 'maximize',
      trials: budget,
      pruner: pruners[settings.pruner],
      ...(seconds !== undefined && { seconds }),
      journal: join(folder, 'journal.jsonl'),
    })
    if (study.trials.length > 0) log(`Going on with a study of ${study.trials.length} trials in ${folder}.`)
    const threads = Math.max(1, Math.floor(availableParallelism() / parallel))
    const task = { train: train.path, validation: validation.path, checkpoints: join(folder, 'checkpoints'), threads }
    const base = { epochs, seed, batchSize: 32, learningRate: 5e-3, width: 16 }
    try {
      const trainers = Array.from({ length: parallel }, () => startTrainer(task))
      await runStudy({ study, base, folder, log, signal, trainers, progress: () => progress(...advance(study, budget)) })
    } finally {
      study.close()
    }
    await writeFile(outputs.report.path, reportOf(space, study))
    const accuracy = await publishBest(study, folder, outputs.model.path)
    Object.assign(outputs.metrics.metadata, { accuracy, ...counts(study) })
    // Everything is safe in the outputs.
    await rm(folder, { recursive: true, force: true })
    return { accuracy, trials: study.trials.map(({ number, state: ended, value = null, values }) => ({ number, state: ended, value, values })) }
  },
})

async function publishBest({ best, trials }: Study<SearchSpace>, folder: string, model: string): Promise<number> {
  if (best?.value === undefined)
    throw new ComponentError([problem('KF8852', [String(trials.length), trials.at(-1)?.reason ?? trials.at(-1)?.state ?? 'none'])])
  await writeFolderAtomically(model, (pending) => cp(modelFolder(folder, best.number), pending, { recursive: true }))
  return best.value
}

function reportOf(space: SearchSpace, { trials }: Study<SearchSpace>): string {
  const complete = trials.filter(({ state }) => state === 'complete')
  const page = { title: 'Tuning', score: 'accuracy', direction: 'maximize', trials, importances: importances(space, complete) } as const
  return sweepPage(page)
}

/** How far a study is, and what it came to so far. */
function advance({ best, trials }: Study<SearchSpace>, budget: number): [number, string] {
  const ended = trials.filter(({ state }) => state !== 'running').length
  const found = best?.value === undefined ? '' : `, best accuracy ${best.value.toFixed(3)}`
  return [ended / budget, `${ended} of ${budget} trials${found}`]
}

function counts({ trials, best }: Study<SearchSpace>): Readonly<Record<string, number>> {
  const count = (state: string): number => trials.filter((trial) => trial.state === state).length
  return { trials: trials.length, complete: count('complete'), pruned: count('pruned'), failed: count('failed'), bestTrial: best?.number ?? -1 }
}
