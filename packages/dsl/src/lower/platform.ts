import type { Reference } from '@kfp-ts/component'
import type { PlatformExecutor, TaskInputParameter, Value } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import { type Group, groupsAround } from './group.ts'
import type { Source } from './source.ts'
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

/** The platforms' documents refer to values as tasks do, but cannot select a part nor ask the run: the scope around the step has done that. */
function refer(inputs: StepInputs, reference: Reference): TaskInputParameter {
  const { plan, step, diagnostics } = inputs
  const position = step.node.position
  if (reference.kind === 'text') {
    diagnostics.push(problem('KF3401', ['platform', step.name], { position }))
    return {}
  }
  const source = sourceOf(plan, reference)
  const isFilledFurtherOut = source.kind === 'part' || source.kind === 'placeholder'
  if (isFilledFurtherOut && !canFlowInto(step.group, source)) {
    diagnostics.push(problem('KF3402', [step.name], { position }))
    return {}
  }
  const { spec } = isFilledFurtherOut ? takeThreaded(source, step.group) : take(source, step.group)
  inputs.platformUses.push(spec)
  return spec as TaskInputParameter
}

/** Whether the task of a group can take a value for what is inside: a loop's would take it in every turn anew, and a pipeline has no task. */
function canFlowInto(group: Group, source: Source): boolean {
  if (source.kind === 'part') return canFlowInto(group, source.of)
  const isMadeInside = source.kind === 'made' && source.by.group !== undefined && groupsAround(source.by.group).includes(group)
  return group.kind !== 'root' && group.kind !== 'loop' && !isMadeInside
}
