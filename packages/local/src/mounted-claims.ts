import type { ComponentSpec, IrDocument, TaskInputParameter, Value } from '@kfp-ts/ir'
import { settingEntries } from './executor-settings.ts'

/** A volume claim that a task mounts. */
export interface MountedClaim {
  readonly claim: string
  /** Absolute, in the container. */
  readonly path: string
  /** A folder inside the volume; '' is all of it. */
  readonly subPath: string
}

/** The claims that a task of a component mounts, by name; one whose name comes to nothing is left out. */
export function mountedClaims(
  document: IrDocument,
  component: ComponentSpec,
  valueOf: (source: TaskInputParameter) => Value | undefined,
): readonly MountedClaim[] {
  return settingEntries(document, component, 'pvcMount').flatMap((entry) => {
    const { mountPath = '', subPath = '', pvcNameParameter } = entry
    // Older documents have the reference, or the name itself, in the entry.
    const source = (pvcNameParameter ?? entry) as TaskInputParameter
    const claim = source.runtimeValue?.constant ?? entry['constant'] ?? valueOf(source)
    return typeof claim === 'string' && claim !== '' ? [{ claim, path: String(mountPath), subPath: String(subPath) }] : []
  })
}
