import type { Callable, PlatformExecutor, Value } from '@kfp-ts/ir'
import { platformSettings } from './platform.ts'
import type { StepExecutor } from './step-executor.ts'
import type { StepInputs } from './step-inputs.ts'
import { withOptions } from './with-options.ts'

/** The executor of an imported component, unchanged but for what the options of its task say. */
export function documentExecutor(inputs: StepInputs, { kind, executors, platforms }: Callable): StepExecutor | undefined {
  const [[label, spec] = []] = Object.entries(executors)
  if (kind === 'pipeline' || label === undefined || spec === undefined) return undefined
  const own = Object.entries(platforms).flatMap(([platform, { deploymentSpec }]) => {
    const settings = deploymentSpec?.executors?.[label]
    return settings === undefined ? [] : [[platform, settings] as const]
  })
  const given = platformSettings(inputs)
  const container = spec.container && withOptions(inputs, spec.container)
  return {
    spec: { ...spec, ...(container && { container }) },
    platforms: overlaid(Object.fromEntries(own), given) as { readonly [platform: string]: PlatformExecutor },
  }
}

/** Lists are appended, records merged; of two values the task's own counts. */
function overlaid(own: Value, given: Value): Value {
  if (Array.isArray(own) && Array.isArray(given)) return [...(own as readonly Value[]), ...(given as readonly Value[])]
  if (!isRecord(own) || !isRecord(given)) return given
  const both: Record<string, Value> = { ...own }
  for (const [key, value] of Object.entries(given)) both[key] = Object.hasOwn(own, key) ? overlaid(own[key] as Value, value) : value
  return both
}
function isRecord(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
