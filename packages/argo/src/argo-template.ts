import type { Value } from '@kfp-ts/ir'
import type { WorkflowHook } from './platform/workflow-settings.ts'

// The part of Argo's API (argoproj.io/v1alpha1) that is written here.

/** A parameter as templates declare it and as arguments give it. */
export interface ArgoParameter {
  readonly name: string
  readonly value?: string
  readonly valueFrom?: { readonly path?: string; readonly expression?: string; readonly jsonPath?: string; readonly default?: string }
  readonly description?: string
  readonly enum?: readonly string[]
}

/** A file or folder that Argo carries in before a container starts, or out after it ended. */
export interface ArgoArtifact {
  readonly name: string
  readonly path: string
  readonly optional?: boolean
  readonly archive?: { readonly none: object }
  readonly [location: string]: unknown
}

/** One task of a DAG template. */
export interface ArgoTask {
  readonly name: string
  readonly template: string
  readonly arguments?: { readonly parameters: readonly ArgoParameter[] }
  readonly depends?: string
  readonly dependencies?: readonly string[]
  readonly when?: string
  readonly withSequence?: { readonly count: string }
  readonly hooks?: { readonly [name: string]: WorkflowHook }
}

/** What one node of a workflow does. */
export interface NamelessTemplate {
  readonly inputs?: { readonly parameters?: readonly ArgoParameter[]; readonly artifacts?: readonly ArgoArtifact[] }
  readonly outputs?: { readonly parameters?: readonly ArgoParameter[]; readonly artifacts?: readonly ArgoArtifact[] }
  readonly dag?: { readonly tasks: readonly ArgoTask[]; readonly failFast?: boolean; readonly target?: string }
  readonly container?: ArgoContainer
  readonly parallelism?: number
  /** Everything else that a template may say: volumes, retryStrategy, memoize, resource, podSpecPatch ... */
  readonly [field: string]: unknown
}

/** A template as tasks name it. */
export interface ArgoTemplate extends NamelessTemplate {
  readonly name: string
}

/** The main container of a template. */
export interface ArgoContainer {
  readonly image: string
  readonly command?: readonly string[]
  readonly args?: readonly string[]
  readonly env?: readonly { readonly [field: string]: unknown }[]
  readonly volumeMounts?: readonly { readonly [field: string]: unknown }[]
  readonly resources?: { readonly [kind: string]: { readonly [resource: string]: string } }
  readonly [field: string]: unknown
}

/** A Kubernetes object that is written as one YAML document. */
export interface ArgoDocument {
  readonly apiVersion: 'argoproj.io/v1alpha1'
  readonly kind: 'Workflow' | 'WorkflowTemplate' | 'CronWorkflow'
  readonly metadata: { readonly [field: string]: Value }
  readonly spec: { readonly [field: string]: unknown }
}
