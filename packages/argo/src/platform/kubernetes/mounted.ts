import { expressionOf, onlyIf, type PartMap } from '../part.ts'
import type { PodPart } from '../pod-part.ts'
import type { VolumeNames } from '../volume-names.ts'

/** A volume and where the container sees it. */
export interface Mount {
  /** What the volume is called, if that is free. */
  readonly wish: string
  readonly path: string
  readonly subPath?: string | undefined
  /** What the volume holds, as Kubernetes writes it. */
  readonly source: PartMap
  readonly when?: string
}

/** Volumes of a pod, and their mounts in the container; what is mounted twice is one volume. */
export function mounted(names: VolumeNames, mounts: readonly Mount[]): PodPart {
  const all = mounts.map((mount) => ({ ...mount, ...names.nameOf(mount.wish, `${mount.wish} ${expressionOf(mount.source)}`) }))
  return {
    spec: { volumes: all.flatMap(({ name, isNew, source, when }) => (isNew ? [onlyIf(when, { name, ...source })] : [])) },
    main: {
      volumeMounts: all.map(({ name, path, subPath, when }) =>
        onlyIf(when, { name, mountPath: path, subPath: subPath === '' ? undefined : subPath }),
      ),
    },
  }
}
