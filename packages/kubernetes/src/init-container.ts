import { callSite, type ContainerSetting, type Fragment } from '@kfp-ts/component'
import { absolutePath } from './absolute-path.ts'
import { problem } from './codes.ts'
import { containerSetting } from './container-setting.ts'
import type { Finding, Place } from './finding.ts'
import { legalName } from './legal-name.ts'

/** A container that runs before a task's own, or beside it. */
export interface InitContainer {
  /** Unique in the pod. */
  readonly name: string
  readonly image: string
  /** The image's own entry point when left out. */
  readonly command?: readonly string[]
  readonly args?: readonly string[]
  readonly env?: { readonly [variable: string]: string }
  /** Name of a volume of the task to the absolute path where this container sees it. */
  readonly mounts?: { readonly [volume: string]: string }
  /** Starts first and then runs beside the task; without it, it ends before the task starts. */
  readonly sidecar?: boolean
  readonly resources?: InitContainerResources
}
/** What is set aside for a container, and the most it may take: `{ requests: { cpu: '500m' } }`. */
export interface InitContainerResources {
  readonly requests?: { readonly [resource: string]: string }
  readonly limits?: { readonly [resource: string]: string }
}

/**
 * Runs a container before the task's own, or beside it. Kubeflow 2.17 does not know it: it needs the release after.
 *
 * @example
 * initContainer({ name: 'fetch', image: 'curlimages/curl:8.10.1', args: ['-o', '/data/a.zip', 'https://example.org/a.zip'], mounts: { data: '/data' } })
 */
export function initContainer(container: InitContainer): ContainerSetting {
  const place = { setting: 'initContainer', position: callSite(initContainer) }
  return containerSetting({ initContainers: [entryOf(container)] }, lookAt(place, container))
}

function entryOf({ name, image, command = [], args = [], env = {}, mounts = {}, sidecar, resources }: InitContainer): Fragment {
  const lists = {
    command: [...command],
    args: [...args],
    env: Object.entries(env).map(([variable, value]) => ({ name: variable, value })),
    volumeMounts: Object.entries(mounts).map(([volumeName, mountPath]) => ({ volumeName, mountPath })),
  }
  return {
    name,
    image,
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
    ...(sidecar === true && { restartPolicy: 'Always' }),
    ...(resources && { resources: { ...resources } }),
  }
}

function lookAt(place: Place, { name, image, env = {}, mounts = {} }: InitContainer): readonly Finding[] {
  return [
    legalName(place, ['name', name], 'a container'),
    name === 'kfp-launcher' ? problem('KF1075', [name], place) : undefined,
    image === '' ? problem('KF1076', [place.setting, 'an image'], place) : undefined,
    ...Object.keys(env).map((variable) => legalName(place, ['env', variable], 'a variable')),
    ...Object.entries(mounts).flatMap(([volume, path]) => [
      legalName(place, ['mounts', volume], 'a volume'),
      absolutePath(place, `mounts.${volume}`, path),
    ]),
  ]
}
