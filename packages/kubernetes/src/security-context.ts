import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { problem } from './codes.ts'
import { containerSetting } from './container-setting.ts'
import { wholeNumber } from './whole-number.ts'

/** As whom a task's container runs. */
export interface SecurityContext {
  /** User by number; 0 is root. */
  readonly runAsUser?: number
  /** Group by number. */
  readonly runAsGroup?: number
  /** Refuse to start as root. The document has a place for it; the driver of Kubeflow 2.17 reads the numbers only. */
  readonly runAsNonRoot?: boolean
}

/** A user or group is a number of 63 bits; JavaScript is exact up to 53. */
const ids = [0, Number.MAX_SAFE_INTEGER] as const

/**
 * Says as whom the task's container runs. What an administrator has set holds instead.
 *
 * @example
 * securityContext({ runAsUser: 1000, runAsNonRoot: true })
 */
export function securityContext({ runAsUser, runAsGroup, runAsNonRoot }: SecurityContext): ContainerSetting {
  const place = { setting: 'securityContext', position: callSite(securityContext) }
  // A 64-bit number is text in protobuf JSON.
  const context = {
    ...(runAsUser !== undefined && { runAsUser: String(runAsUser) }),
    ...(runAsGroup !== undefined && { runAsGroup: String(runAsGroup) }),
    ...(runAsNonRoot !== undefined && { runAsNonRoot }),
  }
  return containerSetting({ securityContext: context }, [
    Object.keys(context).length === 0 ? problem('KF1076', [place.setting, 'runAsUser, runAsGroup or runAsNonRoot'], place) : undefined,
    runAsUser === undefined ? undefined : wholeNumber(place, ['runAsUser', runAsUser], ids),
    runAsGroup === undefined ? undefined : wholeNumber(place, ['runAsGroup', runAsGroup], ids),
    runAsUser === 0 && runAsNonRoot === true ? problem('KF1077', [place.setting, 'runAsNonRoot', 'refuses user 0, which is root'], place) : undefined,
  ])
}
