import { type Argument, handleOf } from '@kfp-ts/component'
import { type OptionsOf, optionArgument, refuse } from './options-of.ts'

type Amount = 'cpu' | 'memory'
const forms: { readonly [option in Amount]: { readonly pattern: RegExp; readonly form: string } } = {
  cpu: { pattern: /^(\d*\.)?\d+m?$/, form: "cores: '4', '0.5' or '500m'" },
  memory: { pattern: /^\d+(E|Ei|P|Pi|T|Ti|G|Gi|M|Mi|K|Ki)?$/, form: "bytes with a unit: '8G' or '512Mi'" },
}

/** `'8G'` is request and limit at once; `{ request, limit }` says them apart. */
export function readAmounts(value: unknown, of: OptionsOf, option: Amount): { readonly request?: Argument; readonly limit?: Argument } | undefined {
  if (typeof value !== 'object' || value === null || handleOf(value) !== undefined) {
    const amount = readAmount(value, of, option)
    return amount && { request: amount, limit: amount }
  }
  const surplus = Object.keys(value).find((key) => key !== 'request' && key !== 'limit')
  if (surplus !== undefined)
    return refuse(of, {
      option: `${option}.${surplus}`,
      value: (value as Record<string, unknown>)[surplus],
      form: '{ request, limit }, and nothing else',
    })
  const { request, limit } = value as { readonly request?: unknown; readonly limit?: unknown }
  const [asked, most] = [request, limit].map((amount) => (amount === undefined ? undefined : readAmount(amount, of, option)))
  return { ...(asked && { request: asked }), ...(most && { limit: most }) }
}

function readAmount(value: unknown, of: OptionsOf, option: Amount): Argument | undefined {
  if (handleOf(value) !== undefined) return optionArgument(value, of, option)
  const { pattern, form } = forms[option]
  return typeof value === 'string' && pattern.test(value) ? { literal: value } : refuse(of, { option, value, form })
}
