import { createRequire } from 'node:module'

/** A JSON Schema, as far as the CRDs of Argo use it. */
export interface Schema {
  readonly $ref?: string
  readonly type?: SchemaType | readonly SchemaType[]
  readonly properties?: { readonly [name: string]: Schema }
  readonly additionalProperties?: false | Schema
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
}
/** The types a value can be asked to have. */
export type SchemaType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'

/** The four kinds of Argo whose contents are templates. */
export type ArgoKind = 'Workflow' | 'WorkflowTemplate' | 'ClusterWorkflowTemplate' | 'CronWorkflow'

const prefix = '#/$defs/'
let parts: { readonly [name: string]: Schema } | undefined

/** What the CRD of Argo v4.0.7 says of a kind; read from its file when something is there to be checked. */
export function schemaOf(kind: ArgoKind): Schema {
  return part(kind)
}

/** A schema itself in place of a reference to it. */
export function resolved(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : part(schema.$ref.slice(prefix.length))
}

function part(name: string): Schema {
  parts ??= (createRequire(import.meta.url)('#argo-schema') as { readonly $defs: { readonly [name: string]: Schema } }).$defs
  return parts[name] as Schema
}
