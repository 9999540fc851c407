import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import type { TrainingSettings } from '@kfp-ts/training'
import type { Asked, SearchSpace, Study } from '@kfp-ts/tuning'
import { problem } from './codes.ts'
import type { Trainer } from './trainer.ts'

/** A study and who works on it. */
export interface StudyWork {
  readonly study: Study<SearchSpace>
  readonly trainers: readonly Trainer[]
  /** What is the same in all trials; each trial's seed is this one and its number. */
  readonly base: TrainingSettings
  readonly folder: string
  readonly log: (line: string) => void
  readonly signal: AbortSignal
}

/**
 * Trains trials until there are no more, each trainer one at a time, and keeps the model of the best one. A trial that breaks is a failed one. Stopped by its
 * signal it leaves journal and checkpoints to go on from, and throws a ComponentError (KF8858).
 */
export async function runStudy(work: StudyWork): Promise<void> {
  const { study, trainers, folder, signal } = work
  const stop = (): void => trainers.forEach((trainer) => trainer.stop())
  signal.addEventListener('abort', stop)
  try {
    await Promise.all(trainers.map((trainer) => lane(work, trainer)))
  } finally {
    signal.removeEventListener('abort', stop)
    await Promise.all(trainers.map((trainer) => trainer.end()))
  }
  if (signal.aborted) {
    const done = study.trials.filter(({ state }) => state !== 'running').length
    throw new ComponentError([problem('KF8858', [String(done), folder])])
  }
}

/** Where the model of a trial is kept while it is the best one. */
export function modelFolder(folder: string, number: number): string {
  return join(folder, `model-${number}`)
}

async function lane(work: StudyWork, trainer: Trainer): Promise<void> {
  for (let trial = next(work); trial !== undefined; trial = next(work)) await trainTrial(work, trainer, trial)
}

function next({ study, signal }: StudyWork): Asked<SearchSpace> | undefined {
  return signal.aborted ? undefined : study.ask()
}

async function trainTrial({ study, base, folder, log, signal }: StudyWork, trainer: Trainer, { number, values }: Asked<SearchSpace>): Promise<void> {
  const isOver = (): boolean => study.trials[number]?.state !== 'running'
  const before = study.best
  const named = `trial ${number} (${JSON.stringify(values)})`
  try {
    const { validationAccuracy } = await trainer.train(
      { ...base, ...values, seed: base.seed + number },
      {
        epoch: ({ epoch, validationAccuracy: value }) => (isOver() || study.report(number, epoch, value) ? 'stop' : 'go on'),
        trained: (best) => (isOver() || best.validationAccuracy <= (study.best?.value ?? -Infinity) ? undefined : modelFolder(folder, number)),
      },
    )
    if (!isOver()) study.tell(number, validationAccuracy)
  } catch (error) {
    // What was stopped from outside is not over: the next process goes on with it.
    if (!signal.aborted && !isOver()) study.fail(number, (error as Error).message.split('\n')[0] as string)
  }
  const { state, value, reason } = study.trials[number] ?? { state: 'running' }
  log(`${named}: ${state}${value === undefined ? '' : `, ${value}`}${reason === undefined ? '' : `, ${reason}`}`)
  const best = study.best?.number
  if (before !== undefined && best !== before.number) await rm(modelFolder(folder, before.number), { recursive: true, force: true })
  if (best !== number && !signal.aborted) await rm(modelFolder(folder, number), { recursive: true, force: true })
}
