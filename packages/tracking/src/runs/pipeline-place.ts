/** Where in which pipeline run a step is. */
export interface PipelinePlace {
  readonly pipeline: string
  /** Names the run of the pipeline among all. */
  readonly run: string
  /** Tasks from the root to this one, turns of loops by their number: `for-loop-1/0/train`. */
  readonly task: string
}

// A step is told its inputs and where to put its outputs, and those places are made of what it is not told: its pipeline, run and task.
const onThisMachine = /\/(([^/]+)-\d{8}-\d{6}-[0-9a-f]{4})\/tasks\/(.+)\/attempt-\d+\//
const onKubeflow = /\/v2\/artifacts\/([^/]+)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([^/]+)\/([^/]+)\//

/** Reads the place of a step off the path or address of one of its outputs; undefined for a component that runs by itself. */
export function pipelinePlace(output: string): PipelinePlace | undefined {
  const local = onThisMachine.exec(output)
  if (local !== null) {
    const [, run = '', pipeline = '', task = ''] = local
    return { pipeline, run, task }
  }
  const [, pipeline, run, task = '', execution = ''] = onKubeflow.exec(output) ?? []
  return pipeline === undefined || run === undefined ? undefined : { pipeline, run, task: `${task}/${execution}` }
}
