import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import type { TrainingSettings } from '@kfp-ts/training'
import type { Asked, SearchSpace, Study, StudyTrial } from '@kfp-ts/tuning'
import { problem } from './codes.ts'
import type { Trainer } from './trainer.ts'
import type { TrialRuns } from './trial-runs.ts'

/** A study and who works on it. */
export interface StudyWork {
  readonly study: Study<SearchSpace>
  readonly trainers: readonly Trainer[]
  /** What is the same in all trials; each trial's seed is this one and its number. */
  readonly base: TrainingSettings
  readonly folder: string
  readonly runs: TrialRuns
  readonly log: (line: string) => void
  /** Told after each trial. */
  readonly progress: () => void
  readonly signal: AbortSignal
}

/**
 * Trains trials until there are no more, each trainer one at a time, and keeps the model of the best one. A trial that breaks is a failed one. Stopped by its
 * signal it leaves journal and checkpoints to go on from, and throws a ComponentError (KF8858).
 */
export async function runStudy(work: StudyWork): Promise<void> {
  const { study, trainers, folder } = work
  // What cannot be gone on with in one lane, such as a full disk, stops the others, whose trials are then no failed ones.
  const broken = new AbortController()
  const signal = AbortSignal.any([work.signal, broken.signal])
  const stop = (): void => trainers.forEach((trainer) => trainer.stop())
  signal.addEventListener('abort', stop)
  const breaking = (error: unknown): never => {
    broken.abort()
    throw error
  }
  try {
    const ended = await Promise.allSettled(trainers.map((trainer) => lane({ ...work, signal }, trainer).catch(breaking)))
    for (const one of ended) if (one.status === 'rejected') throw one.reason
  } finally {
    signal.removeEventListener('abort', stop)
    await Promise.all(trainers.map((trainer) => trainer.end()))
  }
  if (work.signal.aborted) {
    const done = study.trials.filter(({ state }) => state !== 'running').length
    throw new ComponentError([problem('KF8858', [String(done), folder])])
  }
}

/** Where the model of a trial is kept while it is the best one. */
export function modelFolder(folder: string, number: number): string {
  return join(folder, `model-${number}`)
}

async function lane(work: StudyWork, trainer: Trainer): Promise<void> {
  const { study, signal } = work
  for (let trial = await study.next(signal); trial !== undefined; trial = await study.next(signal)) await trainTrial(work, trainer, trial)
}

async function trainTrial(work: StudyWork, trainer: Trainer, { number, values }: Asked<SearchSpace>): Promise<void> {
  const { study, base, folder, runs, log, progress, signal } = work
  runs.begin({ number, values })
  const isOver = (): boolean => study.trials[number]?.state !== 'running'
  try {
    const { validationAccuracy } = await trainer.train(
      { ...base, ...values, seed: base.seed + number },
      {
        epoch: (record) => {
          runs.epoch(number, record)
          return isOver() || study.report(number, record.epoch, record.validationAccuracy) ? 'stop' : 'go on'
        },
        trained: (best) => (isOver() || !isBest(study, number, best.validationAccuracy) ? undefined : modelFolder(folder, number)),
      },
    )
    if (!isOver()) study.tell(number, validationAccuracy)
  } catch (error) {
    // What was stopped from outside is not over: the next process goes on with it.
    if (!signal.aborted && !isOver()) study.fail(number, (error as Error).message.split('\n')[0] as string)
  }
  const trial = study.trials[number] as StudyTrial
  runs.end(trial)
  const { state, value, reason } = trial
  log(`trial ${number} (${JSON.stringify(values)}): ${state}${value === undefined ? '' : `, ${value}`}${reason === undefined ? '' : `, ${reason}`}`)
  progress()
  await dropModels(study, folder)
}

/** Whether a trial with this value is the best one so far; of equal ones it is the first, whichever ended first. */
function isBest({ best }: Study<SearchSpace>, number: number, value: number): boolean {
  const { value: most = -Infinity, number: first = Infinity } = best ?? {}
  return value > most || (value === most && number < first)
}

/** Removes models of trials that ended and are not the best, those of killed processes too; one that ends now may become the best. */
async function dropModels(study: Study<SearchSpace>, folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, digits] = /^\.?model-(\d+)/.exec(name) ?? []
    const number = Number(digits)
    const isKept = digits === undefined || study.trials[number]?.state === 'running' || study.best?.number === number
    if (!isKept) await rm(join(folder, name), { recursive: true, force: true })
  }
}
