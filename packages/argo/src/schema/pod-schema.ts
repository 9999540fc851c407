import { type Schema, schemaOf } from './argo-schema.ts'
import { closed, type Fields, fieldsIn, fieldsOf, itemsOf, only } from './fields.ts'
import { type Fault, structureOf } from './structure.ts'

/** Fields of a pod (core/v1 of Kubernetes 1.35) that Argo's definitions say the inside of. */
const ofTemplates = ['volumes', 'affinity', 'securityContext', 'tolerations', 'hostAliases'] as const
const ofWorkflows = ['dnsConfig', 'imagePullSecrets'] as const
/** All others, of which more is not known here. */
const others = [
  'activeDeadlineSeconds automountServiceAccountToken dnsPolicy enableServiceLinks ephemeralContainers hostIPC hostNetwork hostPID hostUsers hostname',
  'hostnameOverride nodeName nodeSelector os overhead preemptionPolicy priority priorityClassName readinessGates resourceClaims resources restartPolicy',
  'runtimeClassName schedulerName schedulingGates serviceAccount serviceAccountName setHostnameAsFQDN shareProcessNamespace subdomain',
  'terminationGracePeriodSeconds topologySpreadConstraints workloadRef',
].flatMap((line) => line.split(' '))

let made: Schema | undefined

/** The fields in a patch of a pod that a pod has not: Argo drops them without a word. What Kubernetes merges by, `$patch` and the like, is none of them. */
export function unknownPodFields(patch: unknown): readonly Fault[] {
  return podFaults(patch).filter(({ kind, field = '' }) => kind === 'unknown' && !field.startsWith('$'))
}

/** The values in a patch of a pod that are of another type than a pod has there: Kubernetes does not take the pod. */
export function wrongPodValues(patch: unknown): readonly Fault[] {
  return podFaults(patch).filter(({ kind }) => kind === 'type')
}

function podFaults(patch: unknown): readonly Fault[] {
  made ??= podSchema()
  return structureOf(made, patch).faults
}

function podSchema(): Schema {
  const spec = fieldsIn(schemaOf('Workflow'), 'spec')
  const template = fieldsOf(itemsOf(spec['templates']))
  const container = closed(fieldsOf(template['container']))
  const containers: Schema = { type: 'array', items: container }
  const free: Fields = Object.fromEntries(others.map((field) => [field, {}]))
  return closed({ ...free, ...only(spec, ofWorkflows), ...only(template, ofTemplates), containers, initContainers: containers })
}
