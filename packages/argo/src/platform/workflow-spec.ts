import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { IrDocument, Value } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import { merged, type PartMap } from './part.ts'
import { workspaceVolume } from './workspace.ts'
import { type WorkflowSettings, workflowSettingFields } from './workflow-settings.ts'

/** Fields of a workflow's specification that settings of the pipeline make. */
export interface WorkflowSpec {
  readonly spec: { readonly [field: string]: unknown }
  readonly cron: WorkflowSettings['cron']
  readonly diagnostics: readonly Diagnostic[]
}

/** What is set for a pipeline as a whole: by the documents of the platforms, and before them by the options of the conversion. */
export function workflowSpec({ spec: { defaultPipelineRoot: root }, platforms }: IrDocument, options: WorkflowSettings): WorkflowSpec {
  const kubernetes = platforms['kubernetes']?.pipelineConfig ?? {}
  const argo = Object.fromEntries(Object.entries(platforms['argo']?.config ?? {}).filter(([, value]) => value !== null))
  const given = Object.fromEntries(workflowSettingFields.flatMap((field) => own(options, field)))
  const { memoize: _memoize, cron: _cron, ...fields } = { ...argo, ...given } as WorkflowSettings
  const cron = { ...(argo as WorkflowSettings).cron, ...options.cron }
  return {
    spec: { ...merged(fromKubernetes(kubernetes), fields as PartMap) },
    cron: Object.keys(cron).length === 0 ? undefined : cron,
    diagnostics: [...(root === undefined || root === '' ? [] : [problem('KF3859', [root])]), ...unknownFields(kubernetes)],
  }
}

function own(options: WorkflowSettings, field: string): readonly (readonly [string, unknown])[] {
  const value = options[field as keyof WorkflowSettings]
  return value === undefined ? [] : [[field, value]]
}

interface Config {
  readonly [field: string]: Value
}

function unknownFields(config: Config): readonly Diagnostic[] {
  const unknown = Object.keys(config).filter((field) => !kubernetesFields.includes(field))
  return unknown.map((field) => problem('KF3854', ['kubernetes', field, kubernetesFields.join(', ')]))
}

const ttlFields = {
  resourceTtlOnCompletion: 'secondsAfterCompletion',
  resourceTtlOnSuccess: 'secondsAfterSuccess',
  resourceTtlOnFailure: 'secondsAfterFailure',
} as const
const kubernetesFields: readonly string[] = [
  ...Object.keys(ttlFields),
  'resourceTtl',
  'workspace',
  'activeDeadlineSeconds',
  'semaphoreKey',
  'mutexName',
]

function fromKubernetes(config: Config): PartMap {
  const { activeDeadlineSeconds, workspace, resourceTtl } = config
  const named = Object.entries(ttlFields).flatMap(([field, name]) => (config[field] === undefined ? [] : [[name, Number(config[field])] as const]))
  const ttl = Object.fromEntries([...(resourceTtl === undefined ? [] : [['secondsAfterCompletion', Number(resourceTtl)] as const]), ...named])
  return {
    ...(Object.keys(ttl).length > 0 && { ttlStrategy: ttl }),
    ...(activeDeadlineSeconds !== undefined && { activeDeadlineSeconds: Number(activeDeadlineSeconds) }),
    ...(workspace !== undefined && workspaceOf(workspace as Workspace)),
    ...locks(config),
  }
}

interface Workspace {
  readonly size?: string
  readonly kubernetes?: { readonly pvcSpecPatch?: PartMap }
}

/** A volume of the run's own, which goes with it as in Kubeflow. */
function workspaceOf({ size = '', kubernetes }: Workspace): PartMap {
  const asked = { resources: { requests: { storage: size } } }
  const { accessModes = ['ReadWriteOnce'], ...patch } = kubernetes?.pvcSpecPatch ?? {}
  return {
    volumeClaimTemplates: [{ metadata: { name: workspaceVolume }, spec: { accessModes, ...merged(asked, patch) } }],
    volumeClaimGC: { strategy: 'OnWorkflowCompletion' },
  }
}

/** The ConfigMap that Kubeflow kept the numbers of its semaphores in while it had some. */
const semaphores = 'semaphore-config'

function locks({ mutexName, semaphoreKey }: Config): PartMap {
  if (mutexName === undefined && semaphoreKey === undefined) return {}
  return {
    synchronization: {
      ...(mutexName !== undefined && { mutexes: [{ name: mutexName as string }] }),
      ...(semaphoreKey !== undefined && { semaphores: [{ configMapKeyRef: { name: semaphores, key: semaphoreKey as string } }] }),
    },
  }
}
