import type { ContainerSetting, Fragment } from '@kfp-ts/component'
import type { Diagnostic, Position } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'

/** A value of a setting, and who wrote it. */
export interface Written {
  readonly setting: string
  readonly field: string
  readonly value: unknown
  readonly position: Position | undefined
}

/** A setting of a task that only Argo has, and what is wrong with it. */
export function argoSetting(fragment: Fragment, findings: readonly Diagnostic[] = []): ContainerSetting {
  return Object.freeze({ platform: 'argo', fits: 'a container', fragment, findings })
}

/** A time as Argo reads it (KF3862); nothing when none is given. */
export function checkedDuration(written: Written): readonly Diagnostic[] {
  const { value } = written
  return value === undefined || (typeof value === 'string' && /^(\d+(\.\d+)?(ms|s|m|h))+$/.test(value))
    ? []
    : [misfit(written, "a number with a unit: '30s', '10m', '24h'")]
}

/** A name of an object in Kubernetes (KF3862); nothing when none is given. */
export function checkedName(written: Written): readonly Diagnostic[] {
  const { value } = written
  const isName = typeof value !== 'string' || /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/.test(value)
  return isName ? [] : [misfit(written, 'made of small letters, digits, hyphens and dots')]
}

function misfit({ setting, field, value, position }: Written, form: string): Diagnostic {
  return problem('KF3862', [setting, field, JSON.stringify(value) ?? 'nothing', form], { position })
}
