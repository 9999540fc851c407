import type { ContainerSpec } from '../document/pipeline-spec.ts'

/** What a volume claim is to be: made or deleted. */
export type VolumeRequest = 'create' | 'delete'

/** Images of tasks that have no container: Kubeflow's driver makes or deletes a volume claim itself (`argocompiler` in its backend). */
const requests: { readonly [image: string]: VolumeRequest } = { 'argostub/createpvc': 'create', 'argostub/deletepvc': 'delete' }

/** What is asked for a volume claim, by a container that stands for that; undefined for one that runs. */
export function volumeRequest(container: ContainerSpec | undefined): VolumeRequest | undefined {
  return container === undefined || !Object.hasOwn(requests, container.image) ? undefined : requests[container.image]
}
