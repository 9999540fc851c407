import type { TaskConfigField } from '@kfp-ts/component'
import { emptyDirMounts, enabledSharedMemory } from './empty-dir.ts'
import { genericEphemeralVolume } from './ephemeral-volume.ts'
import { fieldPathAsEnv, imagePullPolicy, securityContext } from './container-fields.ts'
import { imagePullSecret } from './image-pull-secrets.ts'
import { initContainers } from './init-containers.ts'
import { nodeAffinity } from './node-affinity.ts'
import { nodeSelector } from './node-selector.ts'
import { objectAsEnv } from './object-as-env.ts'
import { objectAsVolume } from './object-as-volume.ts'
import { podAffinity } from './pod-affinity.ts'
import { activeDeadlineSeconds, podMetadata } from './pod-fields.ts'
import { pvcMount } from './pvc-mount.ts'
import { podResourceClaims } from './resource-claims.ts'
import type { WriteSetting } from './setting.ts'
import { tolerations } from './tolerations.ts'

/** How a field of an executor's settings is written, and what a component asks for that is to be told it instead. */
export interface ExecutorSetting {
  readonly write: WriteSetting
  readonly field?: TaskConfigField
}

/** All that Kubeflow's document can say about Kubernetes (kfp-sdk 2); containers that mount volumes come after the volumes. */
export const executorSettings: { readonly [field: string]: ExecutorSetting } = {
  secretAsEnv: { write: objectAsEnv({ named: 'secretName', key: 'secretKey', reference: 'secretKeyRef' }), field: 'ENV' },
  configMapAsEnv: { write: objectAsEnv({ named: 'configMapName', key: 'configMapKey', reference: 'configMapKeyRef' }), field: 'ENV' },
  fieldPathAsEnv: { write: fieldPathAsEnv, field: 'ENV' },
  secretAsVolume: { write: objectAsVolume('secretName'), field: 'KUBERNETES_VOLUMES' },
  configMapAsVolume: { write: objectAsVolume('configMapName'), field: 'KUBERNETES_VOLUMES' },
  pvcMount: { write: pvcMount, field: 'KUBERNETES_VOLUMES' },
  genericEphemeralVolume: { write: genericEphemeralVolume, field: 'KUBERNETES_VOLUMES' },
  emptyDirMounts: { write: emptyDirMounts, field: 'KUBERNETES_VOLUMES' },
  enabledSharedMemory: { write: enabledSharedMemory, field: 'KUBERNETES_VOLUMES' },
  nodeSelector: { write: nodeSelector, field: 'KUBERNETES_NODE_SELECTOR' },
  nodeAffinity: { write: nodeAffinity, field: 'KUBERNETES_AFFINITY' },
  podAffinity: { write: podAffinity, field: 'KUBERNETES_AFFINITY' },
  tolerations: { write: tolerations, field: 'KUBERNETES_TOLERATIONS' },
  imagePullSecret: { write: imagePullSecret },
  imagePullPolicy: { write: imagePullPolicy },
  podMetadata: { write: podMetadata },
  activeDeadlineSeconds: { write: activeDeadlineSeconds },
  securityContext: { write: securityContext },
  podResourceClaims: { write: podResourceClaims, field: 'RESOURCES' },
  initContainers: { write: initContainers },
}
