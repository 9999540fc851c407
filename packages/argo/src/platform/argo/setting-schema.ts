import { resolved, type Schema, schemaOf } from '../../schema/argo-schema.ts'

/** Fields of a task's settings that are fields of its template, in Argo's own words. */
const ofTemplates = ['synchronization', 'priorityClassName', 'schedulerName', 'serviceAccountName', 'timeout', 'sidecars', 'suspend'] as const
let made: Schema | undefined

/** What the settings of a task for Argo may be: what Argo's definitions say of a template, but for what is written more shortly here. */
export function settingSchema(): Schema {
  made ??= closed({ ...ownFields(), ...Object.fromEntries(ofTemplates.map((field) => [field, inside(template(), field)])) })
  return made
}

const text: Schema = { type: 'string' }
const named = (field: Schema): Schema => ({ type: 'object', additionalProperties: field })

function closed(properties: NonNullable<Schema['properties']>, required: readonly string[] = []): Schema {
  return { type: 'object', properties, additionalProperties: false, required }
}

function ownFields(): NonNullable<Schema['properties']> {
  const { manifestFrom: _from, ...request } = resolved(inside(template(), 'resource')).properties ?? {}
  const parameters: Schema = { type: 'array', items: closed({ name: text, value: text }, ['name', 'value']) }
  const templateRef = closed({ name: text, template: text, clusterScope: { type: 'boolean' } }, ['name', 'template'])
  return {
    podSpecPatch: { type: 'object' },
    memoize: closed({ key: text, maxAge: text, cache: closed({ configMap: closed({ name: text }) }) }),
    resource: closed({ ...request, manifest: { type: ['object', 'array', 'string'] }, outputs: named(text) }, ['action']),
    hooks: named(closed({ templateRef, expression: text, arguments: closed({ parameters }) }, ['templateRef'])),
  }
}

function template(): Schema {
  return resolved(inside(inside(schemaOf('Workflow'), 'spec'), 'templates').items ?? {})
}

function inside(schema: Schema, field: string): Schema {
  return resolved(resolved(schema).properties?.[field] ?? {})
}
