import type { Value } from '@kfp-ts/ir'
import type { Cron } from '../kinds.ts'
import type { Memoize } from './argo/memoize.ts'

/** What only Argo has for a workflow as a whole, in Argo's own words. */
export interface WorkflowSettings {
  /** The ConfigMap and its key that say where artifacts are kept; the controller's own unless given. */
  readonly artifactRepositoryRef?: { readonly configMap?: string; readonly key?: string }
  /** As whom the pods speak to Kubernetes. */
  readonly serviceAccountName?: string
  /** After how many seconds the workflow is deleted. */
  readonly ttlStrategy?: { readonly secondsAfterCompletion?: number; readonly secondsAfterSuccess?: number; readonly secondsAfterFailure?: number }
  /** After how many seconds the workflow is ended. */
  readonly activeDeadlineSeconds?: number
  /** How many pods run at once. */
  readonly parallelism?: number
  /** Which workflows the controller takes first: those with the higher number. */
  readonly priority?: number
  /** When pods are deleted. */
  readonly podGC?: {
    readonly strategy?: 'OnPodCompletion' | 'OnPodSuccess' | 'OnWorkflowCompletion' | 'OnWorkflowSuccess'
    readonly deleteDelayDuration?: string
    readonly labelSelector?: { readonly [field: string]: Value }
  }
  /** When artifacts are deleted. */
  readonly artifactGC?: {
    readonly strategy?: 'OnWorkflowCompletion' | 'OnWorkflowDeletion' | 'Never'
    readonly serviceAccountName?: string
    readonly forceFinalizerRemoval?: boolean
  }
  /** When the volumes of the workflow are deleted; whenever it ends unless given. */
  readonly volumeClaimGC?: { readonly strategy?: 'OnWorkflowCompletion' | 'OnWorkflowSuccess' }
  /** Templates of others that run when an expression becomes true, and at the end under the name `exit`. */
  readonly hooks?: { readonly [name: string]: WorkflowHook }
  /** What workflows wait for each other by. */
  readonly synchronization?: Synchronization
  /** Whether the workflow waits for somebody to let it go. */
  readonly suspend?: boolean
  /** Whether the logs of pods are kept in the artifact repository. */
  readonly archiveLogs?: boolean
  /** Labels and annotations of all pods. */
  readonly podMetadata?: { readonly labels?: { readonly [label: string]: string }; readonly annotations?: { readonly [annotation: string]: string } }
  /** Secrets that open the registries of all images. */
  readonly imagePullSecrets?: readonly { readonly name: string }[]
  /** A user for all pods, as Kubernetes' PodSecurityContext. */
  readonly securityContext?: { readonly [field: string]: Value }
  readonly schedulerName?: string
  /** The PriorityClass of all pods that have none of their own. */
  readonly podPriorityClassName?: string
  /** Labels of the nodes for all pods that ask for none themselves. */
  readonly nodeSelector?: { readonly [label: string]: string }
  /** Taints in spite of which all pods run that name none themselves. */
  readonly tolerations?: readonly Toleration[]
  /** Whether all pods have the network of their nodes. */
  readonly hostNetwork?: boolean
  readonly dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None'
  readonly dnsConfig?: {
    readonly nameservers?: readonly string[]
    readonly searches?: readonly string[]
    readonly options?: readonly { readonly name: string; readonly value?: string }[]
  }
  /** How many pods of the workflow have to stay when a node is emptied: a number, or '50%'. */
  readonly podDisruptionBudget?: { readonly minAvailable?: number | string; readonly maxUnavailable?: number | string }
  /** Finds the results of all tasks again that Kubeflow would cache; nothing is unless asked for. */
  readonly memoize?: Memoize
  /** When a CronWorkflow starts its runs. */
  readonly cron?: Cron
}

/** A template of a WorkflowTemplate in the cluster, and when it runs. */
export interface WorkflowHook {
  readonly templateRef: { readonly name: string; readonly template: string; readonly clusterScope?: boolean }
  /** `workflow.status == "Running"`; not for `exit`. */
  readonly expression?: string
  readonly arguments?: { readonly parameters?: readonly { readonly name: string; readonly value: string }[] }
}

/** A taint in spite of which pods run; of a key that is not given, every one. */
export interface Toleration {
  readonly key?: string
  readonly operator?: 'Exists' | 'Equal'
  readonly value?: string
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute'
  readonly tolerationSeconds?: number
}

/** Locks that one holds, or so many as a ConfigMap says. */
export interface Synchronization {
  readonly mutexes?: readonly { readonly name: string; readonly namespace?: string }[]
  readonly semaphores?: readonly { readonly configMapKeyRef: { readonly name: string; readonly key: string }; readonly namespace?: string }[]
}

/** All fields of them. */
export const workflowSettingFields: readonly string[] = Object.keys({
  artifactRepositoryRef: 0,
  serviceAccountName: 0,
  ttlStrategy: 0,
  activeDeadlineSeconds: 0,
  parallelism: 0,
  priority: 0,
  podGC: 0,
  artifactGC: 0,
  volumeClaimGC: 0,
  hooks: 0,
  synchronization: 0,
  suspend: 0,
  archiveLogs: 0,
  podMetadata: 0,
  imagePullSecrets: 0,
  securityContext: 0,
  schedulerName: 0,
  podPriorityClassName: 0,
  nodeSelector: 0,
  tolerations: 0,
  hostNetwork: 0,
  dnsPolicy: 0,
  dnsConfig: 0,
  podDisruptionBudget: 0,
  memoize: 0,
  cron: 0,
} satisfies { readonly [Field in keyof Required<WorkflowSettings>]: 0 })
