import { resolved, type Schema, schemaOf } from '../schema/argo-schema.ts'
import { closed, type Fields, fieldsIn, fieldsOf, only } from '../schema/fields.ts'
import { storesSchema } from './store-options.ts'

/** What may be set for a pipeline as a whole: what Argo's definitions say of a workflow's specification, but for what is our own. */
export function pipelineSettingSchema(): Schema {
  return closed(settingFields())
}

/** The same, and what else a conversion can be told. */
export function optionSchema({ stores }: { readonly stores?: unknown }): Schema {
  return closed({ ...settingFields(), ...ownFields, stores: storesSchema(stores) })
}

const text: Schema = { type: 'string' }
const word = (...words: readonly string[]): Schema => ({ type: 'string', enum: words })

const ownFields: Fields = {
  kind: word('Workflow', 'WorkflowTemplate', 'CronWorkflow'),
  profile: word('plain', 'plain-compat', 'kfp-v1'),
  definitions: word('full', 'minimal'),
  arguments: { type: 'object' },
}

/** Fields of a workflow's specification that are taken as they are. */
const ofArgo = [
  'artifactRepositoryRef',
  'serviceAccountName',
  'parallelism',
  'priority',
  'podGC',
  'artifactGC',
  'synchronization',
  'suspend',
  'archiveLogs',
  'podMetadata',
  'securityContext',
  'schedulerName',
  'podPriorityClassName',
  'nodeSelector',
  'hostNetwork',
  'dnsConfig',
]

/** Argo's definitions take any text here, and Kubernetes refuses the pods. */
const toleration: Schema = closed({
  key: text,
  operator: word('Exists', 'Equal'),
  value: text,
  effect: word('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
  tolerationSeconds: { type: 'integer' },
})

function settingFields(): Fields {
  const spec = fieldsIn(schemaOf('Workflow'), 'spec')
  const cron = fieldsIn(schemaOf('CronWorkflow'), 'spec')
  return {
    ...only(spec, ofArgo),
    activeDeadlineSeconds: { type: 'integer', minimum: 1 },
    ttlStrategy: closed(counting(fieldsOf(spec['ttlStrategy']))),
    tolerations: { type: 'array', items: toleration },
    dnsPolicy: word('ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'),
    podDisruptionBudget: closed(only(fieldsOf(spec['podDisruptionBudget']), ['minAvailable', 'maxUnavailable'])),
    volumeClaimGC: closed({ strategy: word('OnWorkflowCompletion', 'OnWorkflowSuccess') }),
    imagePullSecrets: { type: 'array', items: closed({ name: text }, ['name']) },
    hooks: { type: 'object', additionalProperties: hookSchema(resolved(spec['hooks'] ?? {}).additionalProperties || {}) },
    memoize: closed({ key: text, maxAge: text, cache: closed({ configMap: closed({ name: text }) }) }),
    cron: closed({
      schedules: { type: 'array', items: text, minItems: 1 },
      ...only(cron, ['timezone', 'concurrencyPolicy', 'startingDeadlineSeconds', 'suspend']),
      ...counting(only(cron, ['successfulJobsHistoryLimit', 'failedJobsHistoryLimit'])),
    }),
  }
}

/** A hook calls a template of the cluster: nobody knows what those of the workflow will be called. */
function hookSchema(hook: Schema): Schema {
  const { templateRef, expression, arguments: given } = fieldsOf(hook)
  const reference = closed(fieldsOf(templateRef), ['name', 'template'])
  return closed({ templateRef: reference, expression: expression ?? {}, arguments: given ?? {} }, ['templateRef'])
}

/** Fields that are numbers from zero on. */
function counting(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, { ...resolved(schema), minimum: 0 }]))
}
