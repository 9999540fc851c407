import type { TaskConfigField } from '@kfp-ts/component'
import type { ComponentSpec, Value } from '@kfp-ts/ir'
import { type Carried, carried, carriedOf } from '../expressions/carried.ts'
import { dataOf, expressionOf, isKnown, type Part, type PartMap } from './part.ts'
import { allOf, type PodPart } from './pod-part.ts'

/** Whether a component is told a group of settings, and whether its pod is given it as well. */
export function passed(
  { taskConfigPassthroughs = [] }: ComponentSpec,
  field: TaskConfigField | undefined,
): { readonly told: boolean; readonly applied: boolean } {
  const listed = taskConfigPassthroughs.find((passthrough) => passthrough.field === field)
  return { told: listed !== undefined, applied: listed === undefined || listed.applyToTask === true }
}

/** The inputs of a component that are told the settings of its task. */
export function taskConfigInputs({ inputDefinitions }: ComponentSpec): readonly string[] {
  return Object.entries(inputDefinitions?.parameters ?? {}).flatMap(([name, { parameterType }]) => (parameterType === 'TASK_CONFIG' ? [name] : []))
}

/** What a component is told of its task: parts of a pod, in Kubernetes' own words. */
export function taskConfigValue(parts: readonly PodPart[]): Carried {
  const { spec, main } = allOf(parts)
  const { volumes, tolerations, nodeSelector, affinity } = spec
  const { env, volumeMounts, resources } = main
  const fields: { readonly [field: string]: Part } = { affinity, tolerations, nodeSelector, env, volumes, volumeMounts, resources }
  const config: PartMap = Object.fromEntries(Object.entries(fields).filter(([, part]) => part !== undefined))
  return isKnown(config) ? carried(dataOf(config) as Value) : carriedOf(expressionOf(config))
}
