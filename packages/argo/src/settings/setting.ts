import type { ContainerSetting, Fragment } from '@kfp-ts/component'
import type { Position } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { misfits } from '../platform/argo/misfits.ts'
import { shown } from '../schema/fault-words.ts'

/** A setting as an author calls it. */
export interface Called {
  readonly setting: string
  readonly position: Position | undefined
  readonly fragment: Fragment
}

/** A setting of a task that only Argo has, and what is wrong with its values (KF3862). */
export function argoSetting({ setting, position, fragment }: Called): ContainerSetting {
  const findings = misfits(fragment).map(({ path, called, found, form }) =>
    problem('KF3862', [setting, called ?? String(path.at(-1)), shown(found), form], { position }),
  )
  return Object.freeze({ platform: 'argo', fits: 'a container', fragment, findings })
}
