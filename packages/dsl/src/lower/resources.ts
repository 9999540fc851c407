import type { Argument } from '@kfp-ts/component'
import type { ResourceSpec } from '@kfp-ts/ir'
import type { TaskOptionsData } from '../graph.ts'
import type { OptionText } from './option-text.ts'
import { bytesOf, coresOf } from './quantities.ts'

interface ToText {
  (option: string, argument: Argument): OptionText
}
type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** The resources of a container. What is known is written twice, as the Python SDK does: for older backends as numbers too. */
export function resourceSpec({ cpu, memory, accelerator }: TaskOptionsData, toText: ToText): ResourceSpec | undefined {
  const spec: Writable<ResourceSpec> = {}
  const amount = (option: string, argument: Argument | undefined, write: (text: string, isKnown: boolean) => void): void => {
    if (argument === undefined) return
    const { text, isKnown } = toText(option, argument)
    write(text, isKnown)
  }
  amount('cpu_request', cpu?.request, (text, isKnown) => Object.assign(spec, { resourceCpuRequest: text }, isKnown && { cpuRequest: coresOf(text) }))
  amount('cpu_limit', cpu?.limit, (text, isKnown) => Object.assign(spec, { resourceCpuLimit: text }, isKnown && { cpuLimit: coresOf(text) }))
  amount('memory_request', memory?.request, (text, isKnown) =>
    Object.assign(spec, { resourceMemoryRequest: text }, isKnown && { memoryRequest: bytesOf(text) / 1e9 }),
  )
  amount('memory_limit', memory?.limit, (text, isKnown) =>
    Object.assign(spec, { resourceMemoryLimit: text }, isKnown && { memoryLimit: bytesOf(text) / 1e9 }),
  )
  if (accelerator !== undefined) spec.accelerator = acceleratorSpec(accelerator, toText)
  return Object.keys(spec).length > 0 ? spec : undefined
}

function acceleratorSpec(
  { type, count = { literal: 1 } }: NonNullable<TaskOptionsData['accelerator']>,
  toText: ToText,
): NonNullable<ResourceSpec['accelerator']> {
  const kind = toText('accelerator_type', type)
  const number = toText('accelerator_count', count)
  return {
    ...(kind.isKnown && { type: kind.text }),
    resourceType: kind.text,
    ...(number.isKnown && { count: number.text }),
    resourceCount: number.text,
  }
}
