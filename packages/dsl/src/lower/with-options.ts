import type { ContainerSpec, ResourceSpec } from '@kfp-ts/ir'
import { optionText } from './option-text.ts'
import { resourceSpec } from './resources.ts'
import type { StepInputs } from './step-inputs.ts'

/** A container as its task wants it: the same object where the task asks for nothing. Options with outputs in them add inputs to the step. */
export function withOptions(inputs: StepInputs, container: ContainerSpec): ContainerSpec {
  const { options } = inputs.step.node
  const resources = resourceSpec(options, (option, argument) => optionText(inputs, option, argument))
  if (resources === undefined && options.env === undefined && options.image === undefined) return container
  const env = options.env ?? {}
  const kept = (container.env ?? []).filter(({ name }) => !Object.hasOwn(env, name))
  return {
    ...container,
    ...(options.image !== undefined && { image: optionText(inputs, 'base_image', options.image).text }),
    ...(options.env && { env: [...kept, ...Object.entries(env).map(([name, value]) => ({ name, value }))] }),
    ...(resources && { resources: withAmounts(container.resources ?? {}, resources) }),
  }
}

/** An amount is written under two keys, of which an output has one: the older must not stay behind. */
function withAmounts(own: ResourceSpec, given: ResourceSpec): ResourceSpec {
  const isReplaced = (key: string): boolean => Object.keys(given).some((other) => amountOf(other) === amountOf(key))
  return { ...Object.fromEntries(Object.entries(own).filter(([key]) => !isReplaced(key))), ...given }
}
function amountOf(key: string): string {
  return key.replace(/^resource/, '').toLowerCase()
}
