import type { Path } from '@kfp-ts/ir'
import { problem } from '../../codes.ts'
import { type ArgoDocument, workflowOf } from './document.ts'
import type { Report } from './report.ts'
import type { Template, TemplateRef, WorkflowSpec } from './workflow.ts'

/** A document in which templates are looked up by name. */
export interface Base {
  /** Tells it from the others. */
  readonly id: string
  readonly spec: WorkflowSpec
  /** Where its templates stand. */
  readonly path: Path
  /** Which of its templates has a name; of several, the first. */
  readonly indexOf: ReadonlyMap<string, number>
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

/** A document as one in which templates are looked up. */
export function baseOf(document: ArgoDocument): Base {
  const { workflow, path } = workflowOf(document)
  const names = (workflow.templates ?? []).flatMap(({ name }, index) => (name === undefined ? [] : [[name, index] as const]))
  const indexOf = new Map(names.toReversed())
  return { id: document.id, spec: workflow, path: [...path, 'templates'], indexOf, report: document.report }
}

/** The template of a name. */
export function templateIn(base: Base, name: string): Site | undefined {
  const index = base.indexOf.get(name)
  const template = index === undefined ? undefined : base.spec.templates?.[index]
  return index === undefined || template === undefined ? undefined : { base, template, path: [...base.path, index] }
}

/**
 * The documents that templates of each file can be looked up in, by kind, namespace and name: those of all files, its own before others. A second one of
 * a name is reported.
 */
export function librariesOf(files: readonly (readonly ArgoDocument[])[]): readonly Library[] {
  const all: Held = new Map()
  return files
    .map((documents) => {
      const own = ownOf(documents)
      for (const [key, held] of own) {
        const other = all.get(key)
        if (other === undefined) all.set(key, held)
        else reportTwice(held.document, other.document)
      }
      return own
    })
    .map((own) => libraryOf(own, all))
}

type Held = Map<string, { readonly document: ArgoDocument; readonly base: Base }>

function ownOf(documents: readonly ArgoDocument[]): Held {
  const found: Held = new Map()
  for (const document of documents) {
    const { kind, metadata, report } = document
    if (kind !== 'WorkflowTemplate' && kind !== 'ClusterWorkflowTemplate') continue
    const key = keyOf(kind === 'ClusterWorkflowTemplate', metadata.namespace ?? '', metadata.name ?? '')
    if (found.has(key)) report(problem('KF3908', [kind, metadata.name ?? '']), namePath, 'value')
    else found.set(key, { document, base: baseOf(document) })
  }
  return found
}

/** Files that are not meant for one cluster may have templates of one name. */
function reportTwice({ kind, metadata, report }: ArgoDocument, other: ArgoDocument): void {
  const related = [{ message: `the other ${kind}`, position: other.placeOf(namePath) }]
  report(problem('KF3990', [kind, metadata.name ?? ''], { related }), namePath, 'value')
}

function libraryOf(own: Held, all: Held): Library {
  return {
    find({ name = '', clusterScope }, namespace) {
      const key = keyOf(clusterScope === true, namespace, name)
      return (own.get(key) ?? all.get(key))?.base
    },
  }
}

const namePath = ['metadata', 'name']
const keyOf = (isCluster: boolean, namespace: string, name: string): string => (isCluster ? name : `${namespace}/${name}`)
