import {
  callSite,
  containerComponent,
  type List,
  type OptionalOutput,
  type Output,
  type String,
  t,
  type Task,
  type TaskOptions,
} from '@kfp-ts/component'
import { type AccessMode, knownModes } from './access-modes.ts'
import { byteQuantity } from './byte-quantity.ts'
import { claimTask } from './claim-task.ts'
import { problem } from './codes.ts'
import type { Finding, Place } from './finding.ts'
import { legalName } from './legal-name.ts'

/** A volume claim that a run makes. */
export interface CreatePvc {
  /** Who may use the volume at once. */
  readonly accessModes: readonly AccessMode[] | Output<List<String>>
  /** '512Mi', '4Gi'. */
  readonly size: string | Output<String>
  /** The claim's name; then two runs at once are in each other's way. */
  readonly name?: ClaimText
  /** The claim's name is one that is new for each run, followed by this. */
  readonly nameSuffix?: ClaimText
  /** Kubeflow asks for the class named '' when left out, which is a volume that exists already. */
  readonly storageClass?: ClaimText
  /** A PersistentVolume that exists already. */
  readonly volumeName?: ClaimText
  /** The driver of Kubeflow 2.17 breaks off at them (KF3525). */
  readonly annotations?: { readonly [annotation: string]: string }
  /** What the volume is a copy of; Kubeflow 2.17 makes an empty one (KF3525): `{ apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'monday' }`. */
  readonly dataSource?: { readonly apiGroup?: string; readonly kind: string; readonly name: string }
}
type ClaimText = string | Output<String> | OptionalOutput<String>

const component = containerComponent({
  name: 'createpvc',
  description: 'Makes a volume claim. Kubeflow does it itself; no container is started.',
  image: 'argostub/createpvc',
  inputs: {
    access_modes: t.list(t.string(), { description: 'Who may use the volume at once.' }),
    size: t.string({ description: 'Bytes with a unit.' }),
    pvc_name: t.string({ optional: true, description: 'Name of the claim.' }),
    pvc_name_suffix: t.string({ optional: true, description: 'The claim has a name that is new for each run, and then this.' }),
    storage_class_name: t.string({ default: '', description: 'The storage class the volume is made from.' }),
    volume_name: t.string({ optional: true, description: 'A volume that exists already.' }),
    annotations: t.struct({}, { optional: true, description: "The claim's annotations." }),
    data_source: t.struct({}, { optional: true, description: 'What the volume is a copy of.' }),
  },
  outputs: { name: t.string() },
  args: () => [],
})

/**
 * Makes a volume claim while the pipeline runs; `outputs.name` is its name. On this machine it is a folder of the run.
 *
 * @example
 * pipeline({ name: 'scratch' }, () => {
 *   const claim = createPvc({ accessModes: ['ReadWriteOnce'], size: '5Gi', nameSuffix: '-scratch', storageClass: 'standard' })
 *   const greeted = greet({ name: 'Ada' }, { platform: [mountPvc({ claim: claim.outputs.name, path: '/scratch' })] })
 *   deletePvc({ claim: claim.outputs.name }, { after: [greeted] })
 * })
 */
export function createPvc(claim: CreatePvc, options: TaskOptions = {}): Task<{ readonly name: Output<String> }> {
  const position = callSite(createPvc)
  const { accessModes, size, name, nameSuffix, storageClass, volumeName, annotations, dataSource } = claim
  const inputs = {
    access_modes: accessModes,
    size,
    pvc_name: name,
    pvc_name_suffix: nameSuffix,
    storage_class_name: storageClass,
    volume_name: volumeName,
    annotations,
    data_source: dataSource,
  }
  const looked = lookAt({ setting: 'createPvc', position }, claim)
  return claimTask(component, { verb: 'createPvc', inputs, looked, options, position }) as Task<{ readonly name: Output<String> }>
}

function lookAt(place: Place, { accessModes, size, name, nameSuffix, storageClass }: CreatePvc): readonly Finding[] {
  const both = name !== undefined && nameSuffix !== undefined
  return [
    ...(Array.isArray(accessModes) ? knownModes(place, accessModes as readonly string[]) : []),
    Array.isArray(accessModes) && accessModes.length === 0 ? problem('KF1076', [place.setting, 'an access mode'], place) : undefined,
    typeof size === 'string' ? byteQuantity(place, 'size', size) : undefined,
    typeof name === 'string' ? legalName(place, ['name', name], 'an object') : undefined,
    (storageClass ?? '') === '' ? undefined : legalName(place, ['storageClass', storageClass], 'an object'),
    both ? problem('KF1077', [place.setting, 'name', 'and nameSuffix both name the claim'], place) : undefined,
    name === undefined && nameSuffix === undefined ? problem('KF1076', [place.setting, 'a name or a nameSuffix'], place) : undefined,
  ]
}
