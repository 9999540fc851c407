import { type Argument, handleOf } from '@kfp-ts/component'
import { type OptionsOf, optionArgument, refuse } from './options-of.ts'

const form = "{ type: 'nvidia.com/gpu', count: 1 }"

/** A kind of device and how many of them; one when no count is given. */
export function readAccelerator(value: unknown, of: OptionsOf): { readonly type: Argument; readonly count?: Argument } | undefined {
  if (typeof value !== 'object' || value === null || handleOf(value) !== undefined) return refuse(of, { option: 'accelerator', value, form })
  const { type, count, ...rest } = value as { readonly type?: unknown; readonly count?: unknown }
  const surplus = Object.entries(rest)[0]
  if (surplus !== undefined) return refuse(of, { option: `accelerator.${surplus[0]}`, value: surplus[1], form: `${form}, and nothing else` })
  const isName = handleOf(type) !== undefined || (typeof type === 'string' && type !== '')
  if (!isName) return refuse(of, { option: 'accelerator.type', value: type, form })
  const isCount = count === undefined || handleOf(count) !== undefined || (Number.isSafeInteger(count) && (count as number) >= 0)
  if (!isCount) return refuse(of, { option: 'accelerator.count', value: count, form: 'a whole number, 0 or more' })
  const kind = optionArgument(type, of, 'accelerator.type')
  const number = count === undefined ? undefined : optionArgument(count, of, 'accelerator.count')
  return kind && { type: kind, ...(number && { count: number }) }
}
