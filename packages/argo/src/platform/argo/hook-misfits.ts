import { expressionNames } from '../../lint/text/expression-names.ts'
import { tagsOf } from '../../lint/text/tags.ts'
import { type Form, hookName, anyText, objectName } from './forms.ts'
import type { Misfit } from './misfit.ts'

interface Fields {
  readonly [field: string]: unknown
}

/** What every workflow knows of itself. */
const known: ReadonlySet<string> = new Set(
  ['name', 'namespace', 'uid', 'status', 'serviceAccountName', 'mainEntrypoint', 'duration', 'creationTimestamp'].map((name) => `workflow.${name}`),
)
/** Beginnings of what Argo knows elsewhere; other words are functions. */
const elsewhere = /^(?:task|tasks|steps|inputs|outputs|item|pod|node|workflow)(?:\.|$)/

/** What is wrong with hooks of a task. */
export function hookMisfits(hooks: unknown): readonly Misfit[] {
  return Object.entries(fieldsOf(hooks)).flatMap(([name, hook]) => {
    const path = ['hooks', name]
    if (hook === null) return [{ path, found: hook, form: 'an object' }]
    const { templateRef, expression, arguments: given } = fieldsOf(hook)
    const reference = fieldsOf(templateRef)
    return [
      ...unfit(hookName, { path, found: name, called: 'name' }),
      ...unfit(objectName, { path: [...path, 'templateRef', 'name'], found: reference['name'] }),
      ...unfit(anyText, { path: [...path, 'templateRef', 'template'], found: reference['template'] }),
      ...expressionMisfits(expression, { path: [...path, 'expression'], isNeeded: name !== 'exit' }),
      ...argumentMisfits(fieldsOf(given)['parameters'], { path: [...path, 'arguments', 'parameters'], knowsStatus: name === 'exit' }),
    ]
  })
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function unfit(form: Form, misfit: Omit<Misfit, 'form'>): readonly Misfit[] {
  return typeof misfit.found !== 'string' || form.fits(misfit.found) ? [] : [{ ...misfit, form: form.words }]
}

function expressionMisfits(found: unknown, { path, isNeeded }: { readonly path: Misfit['path']; readonly isNeeded: boolean }): readonly Misfit[] {
  const misfit = (form: string): readonly Misfit[] => [{ path, found, form }]
  if (found === undefined || found === null || found === '')
    return isNeeded ? misfit(`what says when the hook runs, and only the hook exit has none: 'task.status == "Failed"'`) : []
  if (typeof found !== 'string') return []
  const { names, fault } = expressionNames(found)
  const wrong = names.find((name) => elsewhere.test(name) && name !== 'task.status' && !known.has(name))
  if (fault !== undefined) return misfit(`an expression that can be read, and here ${fault}`)
  return wrong === undefined ? [] : misfit(`an expression about task.status and about workflow.name and the like, which know nothing of ${wrong}`)
}

function argumentMisfits(list: unknown, { path, knowsStatus }: { readonly path: Misfit['path']; readonly knowsStatus: boolean }): readonly Misfit[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((item, index): readonly Misfit[] => {
    const { value } = fieldsOf(item)
    if (typeof value !== 'string') return []
    const tags = tagsOf(value).filter(({ isExpression, isOpen, text }) => isExpression || isOpen || !isFilled(text.trim(), knowsStatus))
    const form = 'a text, in which Argo fills in {{workflow.name}} and the like, and for the hook exit {{task.status}}'
    return tags.length === 0 ? [] : [{ path: [...path, index, 'value'], found: value, form }]
  })
}

function isFilled(name: string, knowsStatus: boolean): boolean {
  return (known.has(name) && name !== 'workflow.status') || (knowsStatus && name === 'task.status')
}
