import type { Reference } from '@kfp-ts/component'
import type { PlatformExecutor, TaskInputParameter, Value } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import { sourceOf } from './source-of.ts'
import type { StepInputs } from './step-inputs.ts'
import { take, takeThreaded } from './take.ts'

/** The settings of one executor, by platform, with KFP's references where outputs stood. */
export function platformSettings(inputs: StepInputs): { readonly [platform: string]: PlatformExecutor } {
  const settings = inputs.step.node.options.platform ?? []
  return Object.fromEntries(settings.map(({ platform, fragment }) => [platform, settle(inputs, fragment) as PlatformExecutor]))
}

function settle(inputs: StepInputs, data: unknown): Value {
  if (Array.isArray(data)) return data.map((item) => settle(inputs, item))
  if (typeof data !== 'object' || data === null) return data as Value
  if ('reference' in data) return refer(inputs, data.reference as Reference) as { readonly [key: string]: Value }
  // Older documents have the keys of the reference itself beside the others.
  const { '...': spread, ...rest } = data as { readonly [key: string]: unknown }
  const entries = Object.entries(rest).map(([key, item]) => [key, settle(inputs, item)] as const)
  return Object.assign(Object.fromEntries(entries), spread === undefined ? {} : settle(inputs, spread))
}

/** The platforms' documents refer to values as tasks do, but cannot select a part: the scope around the step has done that. */
function refer(inputs: StepInputs, reference: Reference): TaskInputParameter {
  const { plan, step, diagnostics } = inputs
  const position = step.node.position
  if (reference.kind === 'text') {
    diagnostics.push(problem('KF3401', ['platform', step.name], { position }))
    return {}
  }
  const source = sourceOf(plan, reference)
  if (source.kind === 'part' && step.group.kind !== 'scope') {
    diagnostics.push(problem('KF3402', [step.name], { position }))
    return {}
  }
  const { spec } = source.kind === 'part' ? takeThreaded(source, step.group) : take(source, step.group)
  inputs.platformUses.push(spec)
  return spec as TaskInputParameter
}
