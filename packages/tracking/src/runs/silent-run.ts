import type { ActiveRun } from './active-run.ts'

/** A run that nobody keeps: for steps that log where there is a place for it. */
export function silentRun(): ActiveRun {
  const nothing = (): Promise<void> => Promise.resolve()
  return {
    id: '',
    experimentId: '',
    logMetrics: () => undefined,
    logParams: nothing,
    setTags: nothing,
    logDatasets: nothing,
    logArtifact: nothing,
    logModel: () => Promise.resolve(undefined),
    startChild: () => Promise.resolve(silentRun()),
    flush: nothing,
    end: nothing,
  }
}
