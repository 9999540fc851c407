import { callSite, type ContainerSetting, type Fragment } from '@kfp-ts/component'
import { absolutePath } from './absolute-path.ts'
import { type AccessMode, knownModes } from './access-modes.ts'
import { byteQuantity } from './byte-quantity.ts'
import { problem } from './codes.ts'
import { containerSetting } from './container-setting.ts'
import { legalName } from './legal-name.ts'

/** A volume of its own that is made for a task's pod and goes with it. */
export interface EphemeralVolume {
  /** Name of the volume, unique in the pod. */
  readonly name: string
  /** Absolute path in the container. */
  readonly path: string
  readonly accessModes: readonly AccessMode[]
  /** '512Mi', '4Gi'. */
  readonly size: string
  /** The cluster's default when left out. */
  readonly storageClass?: string
  readonly labels?: { readonly [label: string]: string }
  readonly annotations?: { readonly [annotation: string]: string }
}

/**
 * Mounts a volume into the task's container that is provisioned for it and deleted after it.
 *
 * @example
 * ephemeralVolume({ name: 'scratch', path: '/scratch', accessModes: ['ReadWriteOnce'], size: '50Gi' })
 */
export function ephemeralVolume(volume: EphemeralVolume): ContainerSetting {
  const { name, path, accessModes, size, storageClass } = volume
  const place = { setting: 'ephemeralVolume', position: callSite(ephemeralVolume) }
  const entry = {
    volumeName: name,
    mountPath: path,
    accessModes: [...accessModes],
    size,
    ...(storageClass === undefined ? { defaultStorageClass: true } : { storageClassName: storageClass }),
    ...metadataOf(volume),
  }
  return containerSetting({ genericEphemeralVolume: [entry] }, [
    legalName(place, ['name', name], 'a volume'),
    absolutePath(place, 'path', path),
    accessModes.length === 0 ? problem('KF1076', [place.setting, 'an access mode'], place) : undefined,
    ...knownModes(place, accessModes),
    byteQuantity(place, 'size', size),
    storageClass === undefined ? undefined : legalName(place, ['storageClass', storageClass], 'an object'),
  ])
}

function metadataOf({ labels = {}, annotations = {} }: EphemeralVolume): Fragment {
  const given = Object.entries({ labels, annotations }).filter(([, entries]) => Object.keys(entries).length > 0)
  return given.length === 0 ? {} : { metadata: Object.fromEntries(given) }
}
