import { cp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { component, t } from '@kfp-ts/component'
import { ComponentError } from '@kfp-ts/diagnostics'
import { readShards, writeFolderAtomically } from '@kfp-ts/images'
import { trackStep, writeMlmodel } from '@kfp-ts/tracking'
import {
  belowMedian,
  openStudy,
  type Pruner,
  type SearchSpace,
  type Strategy,
  type Study,
  type StudyOptions,
  successiveHalving,
} from '@kfp-ts/tuning'
import { problem } from './codes.ts'
import { modelFolder, runStudy } from './run-study.ts'
import { studyFolder } from './study-folder.ts'
import { logResult, resultOf, trackedStudy } from './tracked-study.ts'
import { startTrainer } from './trainer.ts'
import { trialRuns, writeEndedTrials } from './trial-runs.ts'
import { tuningReport } from './tuning-report.ts'
import { tuningSpace } from './tuning-space.ts'

const pruners: Readonly<Record<'none' | 'halving' | 'median', (epochs: number) => Pruner | undefined>> = {
  none: () => undefined,
  halving: (epochs) => successiveHalving({ reduction: 3, end: epochs }),
  median: () => belowMedian({ warmup: 2 }),
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
    seed: t.integer({ default: 1, description: 'The same seed, with as many trials at a time, gives the same trials.' }),
    sweep: t.string({
      default: '',
      description: 'What to vary, as YAML of a sweep of Weights & Biases; empty: learning rate, width and batch size.',
    }),
    state: t.string({
      default: '',
      description: 'A folder that outlives the step, such as on a volume: a step that was stopped goes on from there.',
    }),
    tracking: t.string({
      default: '',
      description: "Where step and trials are logged; '': what MLFLOW_TRACKING_URI names, else the state of this machine.",
    }),
  },
  outputs: {
    model: t.model({ description: 'The model of the best trial.' }),
    metrics: t.metrics(),
    report: t.html({ description: 'History, importances and all trials.' }),
    accuracy: t.double({ description: 'Of the best trial on the validation photographs, 0 to 1.' }),
    trials: t.anyList({ description: 'All trials: number, state, value and values.' }),
  },
  run: async (inputs, { outputs, log, progress, signal }) => {
    const { train, validation, state, sweep, parallel, seed, budget } = inputs
    if (!(Number.isInteger(parallel) && parallel >= 1 && parallel <= 64)) throw new ComponentError([problem('KF8859', [String(parallel)])])
    const space = tuningSpace(sweep, inputs, log)
    const data = { train: await readShards(train.path), validation: await readShards(validation.path) }
    const folder = studyFolder(state, outputs.model.path, { ...data, settings: settingsOf(inputs) })
    const step = await trackedStudy(inputs, { output: outputs.model.path, log, signal })
    return trackStep(step, async (run) => {
      const study = openStudy({ ...studyOptions(inputs), space, journal: join(folder, 'journal.jsonl') })
      if (study.trials.length > 0) log(`Going on with a study of ${study.trials.length} trials in ${folder}.`)
      const threads = Math.max(1, Math.floor(availableParallelism() / parallel))
      const task = { train: train.path, validation: validation.path, checkpoints: join(folder, 'checkpoints'), threads }
      const base = { epochs: inputs.epochs, seed, batchSize: 32, learningRate: 5e-3, width: 16 }
      const runs = trialRuns(run, seed, log)
      try {
        writeEndedTrials(runs, study.trials)
        const trainers = Array.from({ length: parallel }, () => startTrainer(task))
        await runStudy({ study, base, folder, log, signal, trainers, runs, progress: () => progress(...advance(study, budget)) })
      } finally {
        study.close()
        await runs.settle()
      }
      await writeFile(outputs.report.path, tuningReport(space, study))
      const accuracy = await publishBest(study, folder, outputs.model.path)
      const numbers = { accuracy, ...resultOf(study) }
      Object.assign(outputs.metrics.metadata, numbers)
      await logResult(run, numbers, { report: outputs.report.path, model: outputs.model.path })
      // Everything is safe in the outputs.
      await rm(folder, { recursive: true, force: true })
      return { accuracy, trials: study.trials.map(({ number, state: ended, value = null, values }) => ({ number, state: ended, value, values })) }
    })
  },
})

interface Choices {
  readonly budget: number
  readonly seconds?: number | undefined
  readonly strategy: Strategy
  readonly pruner: keyof typeof pruners
  readonly parallel: number
  readonly epochs: number
  readonly seed: number
  readonly sweep: string
}

/** What makes another study of it; more trials or more time do not. */
function settingsOf({ strategy, pruner, parallel, epochs, seed, sweep }: Choices): object {
  return { strategy, pruner, parallel, epochs, seed, sweep }
}

function studyOptions({ budget, seconds, strategy, pruner: name, epochs, parallel, seed }: Choices): Omit<StudyOptions<SearchSpace>, 'space'> {
  const pruner = pruners[name](epochs)
  const limits = { trials: budget, ...(seconds !== undefined && { seconds }) }
  // Trials that may end early differ much in length; twice the lag keeps four threads 88 % busy where the lag itself would 59 %.
  const lag = pruner === undefined || parallel === 1 ? parallel : 2 * parallel
  return { ...limits, strategy, seed, lag, direction: 'maximize', ...(pruner && { pruner }) }
}

async function publishBest({ best, trials }: Study<SearchSpace>, folder: string, model: string): Promise<number> {
  if (best?.value === undefined)
    throw new ComponentError([problem('KF8852', [String(trials.length), trials.at(-1)?.reason ?? trials.at(-1)?.state ?? 'none'])])
  await writeFolderAtomically(model, async (pending) => {
    await cp(modelFolder(folder, best.number), pending, { recursive: true })
    await writeMlmodel(pending)
  })
  return best.value
}

/** How far a study is, and what it came to so far. */
function advance({ best, trials }: Study<SearchSpace>, budget: number): [number, string] {
  const ended = trials.filter(({ state }) => state !== 'running').length
  const found = best?.value === undefined ? '' : `, best accuracy ${best.value.toFixed(3)}`
  return [ended / budget, `${ended} of ${budget} trials${found}`]
}
