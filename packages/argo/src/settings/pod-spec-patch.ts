import { callSite, type ContainerSetting, type Fragment } from '@kfp-ts/component'
import { argoSetting } from './setting.ts'

/**
 * Changes the task's pod as nothing else can: Kubernetes' own PodSpec, merged into the pod; the task's container is called `main`.
 *
 * @example
 * podSpecPatch({ hostNetwork: true, containers: [{ name: 'main', tty: true }] })
 */
export function podSpecPatch(spec: Fragment): ContainerSetting {
  return argoSetting({ setting: 'podSpecPatch', position: callSite(podSpecPatch), fragment: { podSpecPatch: spec } })
}
