import type { Run, Value } from '@kfp-ts/runs'
import type { Shape } from './shape.ts'

/** A run, as far as a shape speaks of it. */
export interface Outcome {
  readonly state: Run['state']
  readonly outputs: { readonly [name: string]: Value | undefined }
  readonly tasks: { readonly [path: string]: { readonly [name: string]: Value } | undefined }
}

/** What a run of a shape must come to. */
export function wantedOf({ state = 'succeeded', outputs = {}, tasks = {} }: Shape): Outcome {
  return { state, outputs, tasks }
}

/** What a run came to, to be compared with `wantedOf` of its shape. */
export function outcomeOf({ outputs = {}, tasks = {} }: Shape, run: Run): Outcome {
  const parameters = run.outputs?.parameters ?? {}
  const ofTask = (path: string): Outcome['tasks'][string] => run.tasks.find((task) => task.path === path)?.outputs?.parameters
  return {
    state: run.state,
    outputs: Object.fromEntries(Object.keys({ ...outputs, ...parameters }).map((name) => [name, parameters[name]])),
    tasks: Object.fromEntries(Object.keys(tasks).map((path) => [path, ofTask(path)])),
  }
}
