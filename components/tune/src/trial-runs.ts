import { systemReason } from '@kfp-ts/diagnostics'
import type { ActiveRun } from '@kfp-ts/tracking'
import type { EpochRecord } from '@kfp-ts/training'
import type { Asked, SearchSpace, StudyTrial } from '@kfp-ts/tuning'

/** Told how trials go. */
export interface TrialRuns {
  readonly begin: (trial: Pick<Asked<SearchSpace>, 'number' | 'values'>) => void
  readonly epoch: (number: number, record: EpochRecord) => void
  /** A trial that still runs was stopped from outside. */
  readonly end: (trial: StudyTrial) => void
  /** Comes back when all is written, or was given up. */
  readonly settle: () => Promise<void>
}

const statuses = { complete: 'FINISHED', pruned: 'KILLED', failed: 'FAILED', running: 'KILLED' } as const

/**
 * Trials as runs below the one of the step: settings as parameters, epochs as curves, the accuracy they came to, and how they ended (FINISHED, KILLED where it
 * was early, FAILED). No trial waits for the store; what the store does not take costs a line of the log.
 */
export function trialRuns(run: ActiveRun, seed: number, log: (line: string) => void): TrialRuns {
  const children = new Map<number, Promise<ActiveRun | undefined>>()
  const written: Promise<void>[] = []
  const quietly = async (number: number, work: () => Promise<void>): Promise<void> => {
    await work().catch((error: unknown) => log(`The run of trial ${number} is not written: ${systemReason(error)}`))
  }
  const write = (number: number, work: (child: ActiveRun) => Promise<void> | void): void => {
    const child = children.get(number)
    const later = async (): Promise<void> => {
      const begun = await child
      if (begun !== undefined) await work(begun)
    }
    written.push(quietly(number, later))
  }
  return {
    begin: ({ number, values }) => {
      const child = run.startChild({
        name: `trial-${number}`,
        params: paramsOf({ ...values, seed: seed + number }),
        tags: { 'trial.number': String(number) },
      })
      // Its end writes to it too, and must not fail once more.
      children.set(
        number,
        child.catch((error: unknown) => {
          log(`The run of trial ${number} cannot be begun: ${systemReason(error)}`)
          return undefined
        }),
      )
    },
    epoch: (number, { epoch, at, loss, validationLoss, validationAccuracy, learningRate }) =>
      write(number, (child) => child.logMetrics({ loss, validationLoss, validationAccuracy, learningRate }, { step: epoch, at })),
    end: ({ number, state, value, reports, reason }) =>
      write(number, async (child) => {
        if (value !== undefined) child.logMetrics({ accuracy: value }, { step: reports.at(-1)?.step ?? 0 })
        await child.setTags({ 'trial.state': state === 'running' ? 'stopped' : state, ...(reason !== undefined && { 'trial.reason': reason }) })
        await child.end(statuses[state])
      }),
    settle: async () => void (await Promise.all(written)),
  }
}

/** Trials that an earlier process ended, as far as its journal tells of them. */
export function writeEndedTrials(runs: TrialRuns, trials: readonly StudyTrial[]): void {
  for (const trial of trials.filter(({ state }) => state !== 'running')) {
    runs.begin(trial)
    runs.end(trial)
  }
}

function paramsOf(values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : (JSON.stringify(value) ?? '')]))
}
