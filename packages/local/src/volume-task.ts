import type { ContainerSpec } from '@kfp-ts/ir'
import type { Values } from '@kfp-ts/runs'

const images = { create: 'argostub/createpvc', remove: 'argostub/deletepvc' } as const

/** Whether a container stands for what Kubeflow's driver does itself: making or deleting a volume claim. */
export function isVolumeTask({ image }: ContainerSpec): boolean {
  return Object.values(images).some((known) => known === image)
}

/** The outputs of such a task: the claim's name. This machine has no claims, so nothing is made or deleted. */
export function volumeOutputs({ image }: ContainerSpec, { parameters }: Values, run: string): Values {
  const { pvc_name: name, pvc_name_suffix: suffix = '' } = parameters
  const claim = name ?? `${run}${String(suffix)}`
  return { parameters: image === images.create ? { name: claim } : {}, artifacts: {} }
}
