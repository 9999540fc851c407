import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadYaml } from '@kfp-ts/ir'
import { repository } from './repository.ts'

/** Where the schema lies that `kfp-ts check` uses. */
export const schemaFile: string = join(repository, 'packages/argo/src/schema/argo-schema.generated.json')

/** A JSON Schema, as far as CustomResourceDefinitions use it. */
type Schema = { readonly [keyword: string]: unknown }
/** Parts of a schema by name; the four kinds are among them. */
export interface ArgoSchema {
  readonly $defs: { readonly [name: string]: unknown }
}

const files: { readonly [kind: string]: string } = {
  Workflow: 'workflows',
  WorkflowTemplate: 'workflowtemplates',
  ClusterWorkflowTemplate: 'clusterworkflowtemplates',
  CronWorkflow: 'cronworkflows',
}
const kept = ['enum', 'pattern', 'minimum', 'maximum', 'minItems', 'maxItems', 'minLength', 'maxLength', 'required'] as const
const text: Schema = { type: 'string' }
const texts: Schema = { type: 'object', additionalProperties: text }
const anything: Schema = { type: 'object' }
/** Argo's CRDs leave out what Kubernetes itself checks: these are the fields of its ObjectMeta. */
const metadata: Schema = closed({
  ...Object.fromEntries(['name', 'generateName', 'namespace', 'uid', 'resourceVersion', 'selfLink'].map((name) => [name, text])),
  ...Object.fromEntries(['creationTimestamp', 'deletionTimestamp'].map((name) => [name, text])),
  ...Object.fromEntries(['generation', 'deletionGracePeriodSeconds'].map((name) => [name, { type: 'integer' }])),
  labels: texts,
  annotations: texts,
  finalizers: { type: 'array', items: text },
  ownerReferences: { type: 'array', items: anything },
  managedFields: { type: 'array', items: anything },
})

/**
 * The schema of Argo's four kinds, made of the full CRDs in a folder: closed to unknown fields, without descriptions, what occurs several times
 * written once under `$defs`. The contents of `inline` are templates here, which the CRDs leave open.
 */
export async function argoSchema(folder: string): Promise<ArgoSchema> {
  const kinds: { [kind: string]: Schema } = {}
  for (const [kind, file] of Object.entries(files)) kinds[kind] = await kindSchema(join(folder, `argoproj.io_${file}.yaml`), kind)
  return shared(kinds)
}

/** The schema as its file holds it: one part a line, so that changes can be read. */
export function schemaText(schema: ArgoSchema): string {
  const parts = Object.entries(schema.$defs).map(([name, part]) => `${JSON.stringify(name)}:${JSON.stringify(part)}`)
  return `{"$defs":{\n${parts.join(',\n')}\n}}\n`
}

async function kindSchema(file: string, kind: string): Promise<Schema> {
  const [document] = loadYaml(await readFile(file, 'utf8'), file).documents
  if (document === undefined) throw new Error(`${file} holds nothing`)
  const { spec } = document.value as { readonly spec: { readonly versions: readonly { readonly schema: { readonly openAPIV3Schema: Schema } }[] } }
  const whole = spec.versions[0]?.schema.openAPIV3Schema.properties as { readonly spec: Schema }
  return closed(
    { apiVersion: text, kind: { enum: [kind] }, metadata, spec: reduced(whole.spec), status: anything },
    { required: ['metadata', 'spec'] },
  )
}

function closed(properties: { readonly [name: string]: Schema }, more: Schema = {}): Schema {
  return { type: 'object', properties, additionalProperties: false, ...more }
}

function reduced(schema: Schema): Schema {
  const more = Object.fromEntries(kept.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]]])))
  if (schema['x-kubernetes-int-or-string'] === true) return { type: ['integer', 'string'], ...more }
  const { type, properties, additionalProperties, items } = schema as {
    readonly [keyword in 'type' | 'properties' | 'additionalProperties' | 'items']?: Schema
  }
  if (properties !== undefined)
    return closed(Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, property(name, one as Schema)])), more)
  if (additionalProperties !== undefined) return { type: 'object', additionalProperties: reduced(additionalProperties), ...more }
  if (items !== undefined) return { type: 'array', items: reduced(items), ...more }
  if (type === undefined) return more
  // An object of which nothing is said has no fields, unless it says so.
  const isClosed = String(type) === 'object' && schema['x-kubernetes-preserve-unknown-fields'] !== true
  return isClosed ? closed({}, more) : { type, ...more }
}

/** What the CRDs leave open and Argo does not: a template inside a task, and the items of a loop. */
function property(name: string, schema: Schema): Schema {
  if (name === 'withItems' && schema['type'] === undefined) return { type: 'array' }
  return name === 'inline' && schema['x-kubernetes-preserve-unknown-fields'] === true ? { $ref: '#/$defs/template' } : reduced(schema)
}

/** Names every part that occurs more than once and is worth a name, after the field it is first found in. */
function shared(kinds: { readonly [kind: string]: Schema }): ArgoSchema {
  const counts = new Map<string, number>()
  for (const schema of Object.values(kinds)) count(schema, counts)
  const names = new Map<string, string>()
  const $defs: { [name: string]: unknown } = {}
  const named = (schema: unknown, field: string): unknown => {
    if (typeof schema !== 'object' || schema === null) return schema
    if (Array.isArray(schema)) return schema.map((item) => named(item, field))
    const key = JSON.stringify(schema)
    if (!isShared(schema as Schema, key, counts)) return parts(schema as Schema, field)
    const known = names.get(key)
    if (known !== undefined) return { $ref: `#/$defs/${known}` }
    const name = isTemplate(schema as Schema) ? 'template' : free(field, new Set(names.values()))
    names.set(key, name)
    $defs[name] = parts(schema as Schema, field)
    return { $ref: `#/$defs/${name}` }
  }
  const parts = (schema: Schema, field: string): Schema =>
    Object.fromEntries(
      Object.entries(schema).map(([keyword, value]) => {
        if (keyword !== 'properties') return [keyword, named(value, field)]
        return [keyword, Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, named(one, name)]))]
      }),
    )
  for (const [kind, schema] of Object.entries(kinds)) $defs[kind] = parts(schema, kind)
  return { $defs }
}

function count(schema: unknown, counts: Map<string, number>): void {
  if (typeof schema !== 'object' || schema === null) return
  const key = JSON.stringify(schema)
  counts.set(key, (counts.get(key) ?? 0) + 1)
  // What is below a part that has been counted belongs to it.
  if (counts.get(key) === 1) for (const value of Object.values(schema)) count(value, counts)
}

function isShared(schema: Schema, key: string, counts: ReadonlyMap<string, number>): boolean {
  return schema['type'] !== undefined && (isTemplate(schema) || (key.length > 60 && (counts.get(key) ?? 0) > 1))
}

const isTemplate = (schema: Schema): boolean => Object.hasOwn((schema['properties'] as object | undefined) ?? {}, 'containerSet')

function free(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}${number}`
    if (!taken.has(candidate)) return candidate
  }
}
