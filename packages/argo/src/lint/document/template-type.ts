import type { Template } from './workflow.ts'

/** The ten types of templates. */
export const templateTypes = ['container', 'containerSet', 'steps', 'dag', 'script', 'resource', 'data', 'suspend', 'http', 'plugin'] as const
/** What a template is. */
export type TemplateType = (typeof templateTypes)[number]

/** The types that a template has: one, where it is right. */
export function typesOf(template: Template): readonly TemplateType[] {
  return templateTypes.filter((type) => template[type] !== undefined)
}

/** Whether templates of a type call others; a template that waits is neither that nor a leaf. */
export const callsOthers = (type: TemplateType | undefined): boolean => type === 'steps' || type === 'dag'

/** Whether a template does something itself. */
export const isLeaf = (type: TemplateType | undefined): boolean => type !== undefined && !callsOthers(type) && type !== 'suspend'

/** Whether a template becomes a pod. */
export const isPod = (type: TemplateType | undefined): boolean =>
  type !== undefined && ['container', 'containerSet', 'script', 'resource', 'data'].includes(type)

/** Whether a template has a standard output that others can read. */
export function hasResult(template: Template): boolean {
  if (template.containerSet !== undefined) return (template.containerSet.containers ?? []).some(({ name }) => name === 'main')
  return typesOf(template).some((type) => ['container', 'script', 'data', 'http', 'plugin'].includes(type))
}
