// The fields of Argo's documents that rules look at. Everything may be missing: a rule reads what is there.

export interface Named {
  readonly name?: string
}
export interface Parameter extends Named {
  readonly value?: string
  readonly default?: string
  readonly enum?: readonly string[]
  readonly globalName?: string
  readonly valueFrom?: ValueFrom
}
export interface ValueFrom {
  readonly path?: string
  readonly jsonPath?: string
  readonly jqFilter?: string
  readonly parameter?: string
  readonly expression?: string
  readonly event?: string
  readonly default?: string
  readonly supplied?: object
  readonly configMapKeyRef?: object
}
export interface Artifact extends Named, Locations {
  readonly path?: string
  readonly from?: string
  readonly fromExpression?: string
  readonly optional?: boolean
  readonly globalName?: string
}
/** Where an artifact lies; at most one of them. */
export interface Locations {
  readonly s3?: { readonly endpoint?: string; readonly bucket?: string; readonly key?: string }
  readonly gcs?: { readonly key?: string }
  readonly oss?: { readonly key?: string }
  readonly azure?: { readonly blob?: string }
  readonly http?: { readonly url?: string }
  readonly artifactory?: { readonly url?: string }
  readonly git?: { readonly repo?: string }
  readonly hdfs?: Hdfs
  readonly raw?: { readonly data?: string }
  readonly plugin?: { readonly key?: string }
}
export interface Hdfs {
  readonly addresses?: readonly string[]
  readonly path?: string
  readonly hdfsUser?: string
  readonly krbCCacheSecret?: object
  readonly krbKeytabSecret?: object
  readonly krbConfigConfigMap?: object
  readonly krbServicePrincipalName?: string
  readonly krbUsername?: string
  readonly krbRealm?: string
}
export interface Arguments {
  readonly parameters?: readonly Parameter[]
  readonly artifacts?: readonly Artifact[]
}
export interface TemplateRef {
  readonly name?: string
  readonly template?: string
  readonly clusterScope?: boolean
}
/** What names the template to be run: a name, a reference, or the template itself. */
export interface Caller {
  readonly template?: string
  readonly templateRef?: TemplateRef
  readonly inline?: Template
}
export interface Hook extends Caller {
  readonly expression?: string
  readonly arguments?: Arguments
}
/** A task of a DAG, or a step. */
export interface Call extends Named, Caller {
  readonly arguments?: Arguments
  readonly dependencies?: readonly string[]
  readonly depends?: string
  readonly when?: string
  readonly withItems?: readonly unknown[]
  readonly withParam?: string
  readonly withSequence?: { readonly count?: string | number; readonly start?: string | number; readonly end?: string | number }
  readonly continueOn?: object
  readonly onExit?: string
  readonly hooks?: { readonly [name: string]: Hook }
}
export interface Image extends Named {
  readonly image?: string
  readonly volumeMounts?: readonly (Named & { readonly mountPath?: string })[]
}
export interface ContainerSet {
  readonly retryStrategy?: { readonly retries?: string | number; readonly duration?: string }
  readonly containers?: readonly (Image & { readonly dependencies?: readonly string[] })[]
  readonly volumeMounts?: readonly (Named & { readonly mountPath?: string })[]
}
export interface Resource {
  readonly action?: string
  readonly manifest?: string
  readonly manifestFrom?: { readonly artifact?: Named }
  readonly successCondition?: string
  readonly failureCondition?: string
}
export interface Metric extends Named {
  readonly labels?: readonly { readonly key?: string }[]
  readonly gauge?: { readonly value?: string; readonly realtime?: boolean }
  readonly counter?: { readonly value?: string }
  readonly histogram?: { readonly value?: string }
}
export interface RetryStrategy {
  readonly limit?: string | number
  readonly retryPolicy?: string
  readonly expression?: string
  readonly backoff?: { readonly duration?: string; readonly maxDuration?: string; readonly cap?: string; readonly factor?: string | number }
}
export interface Template extends Named {
  readonly inputs?: Arguments
  readonly outputs?: Arguments
  readonly container?: Image
  readonly script?: Image
  readonly containerSet?: ContainerSet
  readonly steps?: readonly (readonly Call[])[]
  readonly dag?: { readonly tasks?: readonly Call[]; readonly target?: string }
  readonly resource?: Resource
  readonly data?: { readonly transformation?: readonly { readonly expression?: string }[] }
  readonly suspend?: { readonly duration?: string }
  readonly http?: { readonly successCondition?: string }
  readonly plugin?: object
  readonly initContainers?: readonly Image[]
  readonly daemon?: boolean
  readonly timeout?: string
  readonly activeDeadlineSeconds?: string | number
  readonly parallelism?: number
  readonly podSpecPatch?: string
  readonly retryStrategy?: RetryStrategy
  readonly memoize?: { readonly key?: string; readonly maxAge?: string }
  readonly volumes?: readonly Named[]
  readonly sidecars?: readonly Image[]
  readonly archiveLocation?: Locations
  readonly metrics?: { readonly prometheus?: readonly Metric[] }
}
export interface Labels {
  readonly annotations?: { readonly [key: string]: string }
  readonly labels?: { readonly [key: string]: string }
  readonly labelsFrom?: { readonly [key: string]: unknown }
}
export interface WorkflowSpec {
  readonly arguments?: Arguments
  readonly entrypoint?: string
  readonly onExit?: string
  readonly hooks?: { readonly [name: string]: Hook }
  readonly templates?: readonly Template[]
  readonly templateDefaults?: Template
  readonly workflowTemplateRef?: TemplateRef
  readonly workflowMetadata?: Labels
  readonly priority?: number
  readonly podSpecPatch?: string
  readonly volumes?: readonly Named[]
  readonly volumeClaimTemplates?: readonly { readonly metadata?: Named }[]
  readonly podGC?: {
    readonly deleteDelayDuration?: string
    readonly labelSelector?: { readonly matchExpressions?: readonly { readonly operator?: string }[] }
  }
}
export interface CronSpec {
  readonly schedules?: readonly string[]
  readonly timezone?: string
  readonly startingDeadlineSeconds?: number
  readonly when?: string
  readonly stopStrategy?: { readonly expression?: string }
  readonly workflowSpec?: WorkflowSpec
}
export interface Metadata extends Named, Labels {
  readonly generateName?: string
  readonly namespace?: string
}
