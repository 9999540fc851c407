import { callSite, type ContainerSetting } from '@kfp-ts/component'
import { problem } from './codes.ts'
import { containerSetting } from './container-setting.ts'
import type { Finding, Place } from './finding.ts'
import { knownWord, type Word } from './known-word.ts'
import { mostSeconds, wholeNumber } from './whole-number.ts'

/** A taint the task may run in spite of. */
export interface Toleration {
  /** Every taint when left out; then the operator has to be `Exists`. */
  readonly key?: string
  /** `Equal` when left out. */
  readonly operator?: Word<'Equal' | 'Exists'>
  readonly value?: string
  /** Every effect when left out. */
  readonly effect?: Word<'NoSchedule' | 'PreferNoSchedule' | 'NoExecute'>
  /** How long the task may stay on a node that gets a `NoExecute` taint, in whole seconds; for ever when left out. */
  readonly seconds?: number
}

/**
 * Lets the task run on nodes that turn others away.
 *
 * @example
 * tolerations({ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' })
 */
export function tolerations(...all: readonly Toleration[]): ContainerSetting {
  const place = { setting: 'tolerations', position: callSite(tolerations) }
  // A 64-bit number is text in protobuf JSON.
  const entries = all.map(({ seconds, ...rest }) => ({ ...rest, ...(seconds !== undefined && { tolerationSeconds: String(seconds) }) }))
  return containerSetting(
    { tolerations: entries },
    all.flatMap((toleration) => lookAt(place, toleration)),
  )
}

function lookAt(place: Place, { key, operator, value, effect, seconds }: Toleration): readonly Finding[] {
  const contradicts = (what: string, contradiction: string): Finding => problem('KF1077', [place.setting, what, contradiction], place)
  return [
    operator === undefined ? undefined : knownWord(place, ['operator', operator], ['Equal', 'Exists']),
    effect === undefined ? undefined : knownWord(place, ['effect', effect], ['NoSchedule', 'PreferNoSchedule', 'NoExecute']),
    seconds === undefined ? undefined : wholeNumber(place, ['seconds', seconds], [0, mostSeconds]),
    operator === 'Exists' && (value ?? '') !== ''
      ? contradicts('operator Exists', `asks for no value, and value is ${JSON.stringify(value)}`)
      : undefined,
    key === undefined && operator !== 'Exists'
      ? contradicts('a toleration without key', 'tolerates every taint, which is operator Exists')
      : undefined,
  ]
}
