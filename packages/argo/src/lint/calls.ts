import { problem } from '../codes.ts'
import { type Site, templateIn } from './document/library.ts'
import { begin, type Owner } from './document/owner.ts'
import type { Arguments, Caller, Template } from './document/workflow.ts'
import { hasKey } from './rules/artifact-place.ts'
import { hasTag } from './text/tags.ts'
import type { Validation } from './validation.ts'

/** The template that is called; undefined where there is none, which is reported, or where it is known only to a cluster. */
export function calledBy(caller: Caller, owner: Owner, validation: Validation): Site | undefined {
  const { template, templateRef, inline } = caller
  const { report } = owner.base
  if (template && templateRef !== undefined) report(problem('KF3919', [begin(owner.name)]), owner.path)
  if (inline !== undefined) return { base: owner.base, template: { name: 'inline', ...inline }, path: [...owner.path, 'inline'] }
  if (templateRef !== undefined) return referred(templateRef, owner, validation)
  if (!template) report(problem('KF3917', [begin(owner.name)]), owner.path)
  return template ? local(template, owner) : undefined
}

function local(template: string, owner: Owner): Site | undefined {
  const site = templateIn(owner.base, template)
  if (site === undefined) undefinedTemplate(template, owner, owner.base.spec.templates ?? [])
  return site
}

function referred({ name, template, clusterScope }: NonNullable<Caller['templateRef']>, owner: Owner, validation: Validation): Site | undefined {
  for (const [field, value] of Object.entries({ name, template }))
    if (!value) owner.base.report(problem('KF3976', [begin(owner.name), field]), [...owner.path, 'templateRef'])
  if (!name || !template || hasTag(name) || hasTag(template)) return undefined
  const base = validation.library.find({ name, template, clusterScope: clusterScope === true }, validation.namespace)
  if (base === undefined) return undefined
  const site = templateIn(base, template)
  if (site === undefined) undefinedTemplate(`${name}.${template}`, owner, base.spec.templates ?? [])
  return site
}

function undefinedTemplate(template: string, owner: Owner, known: readonly { readonly name?: string }[]): void {
  const names = known.map(({ name }) => name).join(', ') || 'none'
  owner.base.report(problem('KF3916', [begin(owner.name), template, names]), [...owner.path, 'template'], 'value')
}

/** Every input of a template is given a value or has one. */
export function checkSupplied(template: Template, given: Arguments, owner: Owner): void {
  const { report } = owner.base
  const missing = (kind: string, input: string): void => report(problem('KF3920', [begin(owner.name), kind, input, template.name ?? '']), owner.path)
  for (const { name = '', ...input } of template.inputs?.parameters ?? []) {
    const source = given.parameters?.find((one) => one.name === name) ?? { ...input, value: input.value ?? input.default }
    // Of the sources an argument can have, Argo fills in only this one.
    if (source.value === undefined && source.valueFrom?.configMapKeyRef === undefined) missing('parameter', name)
  }
  for (const artifact of template.inputs?.artifacts ?? []) {
    const isGiven = given.artifacts?.some(({ name }) => name === artifact.name) === true
    if (!isGiven && artifact.optional !== true && !hasKey(artifact)) missing('artifact', artifact.name ?? '')
  }
}

/** Every input of a template has a value, and nothing is given that the template does not take. */
export function checkGiven(template: Template, given: Arguments, owner: Owner): void {
  checkSupplied(template, given, owner)
  for (const kind of ['parameter', 'artifact'] as const) {
    const taken = new Set((template.inputs?.[`${kind}s`] ?? []).map(({ name }) => name))
    given[`${kind}s`]?.forEach(({ name = '' }, index) => {
      const path = [...owner.path, 'arguments', `${kind}s`, index]
      if (name !== '' && !taken.has(name)) owner.base.report(problem('KF3921', [begin(owner.name), kind, name, template.name ?? '']), path)
    })
  }
}
