import type { ComponentSpec, IrDocument, Value } from '@kfp-ts/ir'

/** One entry of a list in an executor's settings. */
export type SettingEntry = { readonly [key: string]: Value }

/** The entries of a list in what the platform document sets for an executor, such as `pvcMount`. */
export function settingEntries({ platforms }: IrDocument, { executorLabel = '' }: ComponentSpec, list: string): readonly SettingEntry[] {
  return (platforms['kubernetes']?.deploymentSpec?.executors?.[executorLabel]?.[list] ?? []) as readonly SettingEntry[]
}
