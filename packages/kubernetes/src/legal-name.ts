import { handleOf } from '@kfp-ts/component'
import { problem } from './codes.ts'
import { type Finding, type Place, shown } from './finding.ts'

/** What has a name in Kubernetes. */
export type Named = 'a volume' | 'a container' | 'an object' | 'a variable'

interface Form {
  readonly pattern: RegExp
  readonly letters: string
}
const label: Form = { pattern: /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/, letters: 'small letters, digits and hyphens, 63 at most' }
const forms: { readonly [named in Named]: Form } = {
  'a volume': label,
  'a container': label,
  'an object': {
    pattern: /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
    letters: 'small letters, digits, hyphens and dots, 253 at most',
  },
  'a variable': { pattern: /^[A-Za-z_]\w*$/, letters: 'letters, digits and underscores, the first one no digit' },
}

/** A name has to be one that Kubernetes takes (KF1074); an output is known only when the pipeline runs. */
export function legalName({ setting, position }: Place, [field, value]: readonly [field: string, value: unknown], named: Named): Finding {
  if (named === 'an object' && handleOf(value) !== undefined) return undefined
  const { pattern, letters } = forms[named]
  return typeof value === 'string' && pattern.test(value)
    ? undefined
    : problem('KF1074', [setting, field, shown(value), named, letters], { position })
}

/** The variables that keys of an object are given to: `{ password: 'DB_PASSWORD' }`. */
export function legalVariables(place: Place, env: { readonly [key: string]: string }): readonly Finding[] {
  return Object.entries(env).map(([key, variable]) => legalName(place, [`env.${key}`, variable], 'a variable'))
}
