import type { Path } from '@kfp-ts/ir'
import type { Report } from './report.ts'
import type { Template, TemplateRef, WorkflowSpec } from './workflow.ts'

/** A document in which templates are looked up by name. */
export interface Base {
  /** Tells it from the others. */
  readonly id: string
  readonly spec: WorkflowSpec
  /** Where its templates stand. */
  readonly path: Path
  readonly report: Report
}
/** A template, and where it stands. */
export interface Site {
  readonly base: Base
  readonly template: Template
  readonly path: Path
}

/** The documents with templates among those that are checked together. */
export interface Library {
  readonly find: (ref: TemplateRef, namespace: string) => Base | undefined
}

/** The template of a name; of several, the first. */
export function templateIn(base: Base, name: string): Site | undefined {
  const index = (base.spec.templates ?? []).findIndex((template) => template.name === name)
  const template = base.spec.templates?.[index]
  return template === undefined ? undefined : { base, template, path: [...base.path, index] }
}
