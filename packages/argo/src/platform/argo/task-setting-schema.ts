import { type Schema, schemaOf } from '../../schema/argo-schema.ts'
import { closed, type Fields, fieldsIn, fieldsOf, itemsOf, only } from '../../schema/fields.ts'

/** Fields of a task's settings that are fields of its template, in Argo's own words. */
const ofTemplates = ['synchronization', 'priorityClassName', 'schedulerName', 'serviceAccountName', 'timeout', 'sidecars', 'suspend'] as const
let made: Schema | undefined

/** What the settings of a task for Argo may be: what Argo's definitions say of a template, but for what is written more shortly here. */
export function taskSettingSchema(): Schema {
  if (made !== undefined) return made
  const template = fieldsOf(itemsOf(fieldsIn(schemaOf('Workflow'), 'spec')['templates']))
  made = closed({ ...ownFields(template), ...only(template, ofTemplates) })
  return made
}

const text: Schema = { type: 'string' }
const named = (field: Schema): Schema => ({ type: 'object', additionalProperties: field })

function ownFields(template: Fields): Fields {
  const { manifestFrom: _from, ...request } = fieldsOf(template['resource'])
  const parameters: Schema = { type: 'array', items: closed({ name: text, value: text }, ['name', 'value']) }
  const templateRef = closed({ name: text, template: text, clusterScope: { type: 'boolean' } }, ['name', 'template'])
  return {
    podSpecPatch: { type: 'object' },
    memoize: closed({ key: text, maxAge: text, cache: closed({ configMap: closed({ name: text }) }) }),
    resource: closed({ ...request, manifest: { type: ['object', 'array', 'string'] }, outputs: named(text) }, ['action']),
    hooks: named(closed({ templateRef, expression: text, arguments: closed({ parameters }) }, ['templateRef'])),
  }
}
