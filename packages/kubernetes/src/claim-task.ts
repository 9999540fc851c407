import { type ContainerComponent, definitionOf, recorderFor, type Task, type TaskOptions } from '@kfp-ts/component'
import type { Position } from '@kfp-ts/diagnostics'
import { containerSetting } from './container-setting.ts'
import type { Finding } from './finding.ts'

/** A call that Kubeflow carries out itself, and what is wrong with it. */
export interface ClaimCall {
  readonly verb: string
  readonly inputs: { readonly [input: string]: unknown }
  readonly looked: readonly Finding[]
  readonly options: TaskOptions
  readonly position: Position | undefined
}

/** Puts a task into the open body that makes or deletes a volume claim. Throws KF1001 outside a body. */
export function claimTask(component: ContainerComponent<never, unknown>, { verb, inputs, looked, options, position }: ClaimCall): Task<unknown> {
  // What is wrong travels as a setting that sets nothing: only where a body is recorded somebody collects it.
  const nothing = containerSetting({}, looked)
  const platform = nothing.findings.length === 0 ? {} : { platform: [...(options.platform ?? []), nothing] }
  return recorderFor(verb, 'call it in the body of a pipeline; Kubeflow does it when it runs.', position).task({
    definition: definitionOf(component)!,
    inputs,
    options: { ...options, ...platform },
    position,
  })
}
