import { problem } from '../codes.ts'
import { calledBy, checkSupplied } from './calls.ts'
import { checkHooks } from './check-call.ts'
import { checkTemplate } from './check-template.ts'
import { type ArgoDocument, workflowOf } from './document/document.ts'
import { type Base, baseOf, type Library } from './document/library.ts'
import type { Owner } from './document/owner.ts'
import type { Arguments, WorkflowSpec } from './document/workflow.ts'
import { checkArguments } from './rules/arguments.ts'
import { checkEndless } from './rules/endless.ts'
import { checkNames } from './rules/names.ts'
import { checkPodSpecPatch } from './rules/pod-spec-patch.ts'
import { checkTimes } from './rules/readable-values.ts'
import { checkReferences } from './rules/references.ts'
import { checkVolumes } from './rules/volumes.ts'
import { anyOutput } from './scope/scope.ts'
import { workflowNames } from './scope/workflow-names.ts'
import { hasTag } from './text/tags.ts'
import { scopeWith, type Validation } from './validation.ts'

/** Goes through the workflow of a document: its own values, where it begins and ends, and every template. */
export function checkWorkflow(document: ArgoDocument, library: Library): void {
  const run = prepare(document, library)
  const { base, owner, validation, isOpen } = run
  const { spec, report } = base
  if (spec.workflowTemplateRef !== undefined && (spec.templates ?? []).length > 0) report(problem('KF3909', ['The workflow']), base.path)
  checkNames({ what: 'templates', where: 'the workflow', items: spec.templates, path: base.path }, report)
  checkArguments(run.given, owner, isOpen)
  if (document.kind === 'Workflow' && spec.workflowTemplateRef === undefined) checkOpenValues(run.given, owner)
  const place = { where: 'the arguments of the workflow', scope: scopeWith(validation), path: [...owner.path, 'arguments'], report }
  checkReferences(spec.arguments, place)
  checkPodSpecPatch('the workflow', spec.podSpecPatch, { path: [...owner.path, 'podSpecPatch'], report })
  checkPodSelector(spec, owner)
  checkTimes(spec, owner)
  checkEndless(base)
  checkEntry(run)
  checkExit(run)
  const { holder } = run
  const hooking: Owner = { ...owner, base: { ...holder, report } }
  checkHooks(run.isElsewhere ? hooksOfOthers(spec.hooks) : spec.hooks, { owner: hooking, scope: scopeWith(validation), validation })
  holder.spec.templates?.forEach((template, index) => {
    const site = { base: holder, template, path: [...holder.path, index] }
    checkTemplate(site, validation)
    // A template of others has the volumes of who calls it.
    if (!validation.isTemplate && holder === base) checkVolumes(site, spec)
  })
}

/** The operators of a selector of labels (`LabelSelectorAsSelector` of apimachinery). */
const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist']

function checkPodSelector({ podGC }: WorkflowSpec, { base, path }: Owner): void {
  podGC?.labelSelector?.matchExpressions?.forEach(({ operator = '' }, index) => {
    if (operators.includes(operator)) return
    const place = [...path, 'podGC', 'labelSelector', 'matchExpressions', index, 'operator']
    base.report(problem('KF3904', ['operator', JSON.stringify(operator), operators.join(', ')]), place, 'value')
  })
}

/** Hooks that call no template of the workflow's own. */
function hooksOfOthers(hooks: WorkflowSpec['hooks'] = {}): NonNullable<WorkflowSpec['hooks']> {
  return Object.fromEntries(Object.entries(hooks).filter(([, { template }]) => !template))
}

interface Run {
  readonly base: Base
  /** The document that a workflow takes its templates from, where it has none of its own. */
  readonly referred: Base | undefined
  /** The document whose templates it runs. */
  readonly holder: Base
  /** Whether these are in a document that is not at hand. */
  readonly isElsewhere: boolean
  readonly owner: Owner
  readonly given: Arguments
  readonly validation: Validation
  /** Whether values may still be given by who submits the workflow. */
  readonly isOpen: boolean
}

function prepare(document: ArgoDocument, library: Library): Run {
  const { kind, metadata } = document
  const { workflow, path } = workflowOf(document)
  const base = baseOf(document)
  const namespace = metadata.namespace ?? ''
  const ref = workflow.workflowTemplateRef
  const referred = ref === undefined ? undefined : library.find(ref, namespace)
  const given = merged(workflow.arguments ?? {}, referred?.spec.arguments ?? {})
  const isTemplate = kind === 'WorkflowTemplate' || kind === 'ClusterWorkflowTemplate'
  const ownLabels = kind === 'CronWorkflow' ? [scheduled] : [metadata]
  const globals = new Set(workflowNames(workflow, given, [...ownLabels, workflow.workflowMetadata, referred?.spec.workflowMetadata]))
  const validation = { library, namespace, globals, seen: new Set<string>(), isTemplate, visit: checkTemplate }
  const holder = referred ?? base
  const isElsewhere = ref !== undefined && referred === undefined
  return { base, referred, holder, isElsewhere, owner: { base, name: 'the workflow', path }, given, validation, isOpen: kind !== 'CronWorkflow' }
}
/** What a CronWorkflow writes on the workflows that it makes. */
const scheduled = { annotations: { 'workflows.argoproj.io/scheduled-time': '' } }

function merged(own: Arguments, other: Arguments): Arguments {
  const join = <Item extends { readonly name?: string }>(first: readonly Item[] = [], second: readonly Item[] = []): readonly Item[] => [
    ...first,
    ...second.filter(({ name }) => !first.some((one) => one.name === name)),
  ]
  return { parameters: join(own.parameters, other.parameters), artifacts: join(own.artifacts, other.artifacts) }
}

function checkOpenValues({ parameters = [] }: Arguments, { base, path }: Owner): void {
  parameters.forEach(({ name = '', value, valueFrom }, index) => {
    if (value === undefined && valueFrom === undefined) base.report(problem('KF3923', [name]), [...path, 'arguments', 'parameters', index])
  })
}

function checkEntry(run: Run): void {
  const { base, referred, isElsewhere, owner, validation } = run
  const entrypoint = base.spec.entrypoint ?? referred?.spec.entrypoint
  // Who refers to a document that is not at hand leaves the entrypoint to it.
  if (isElsewhere || (!entrypoint && validation.isTemplate)) return
  if (!entrypoint) return base.report(problem('KF3918', []), owner.path)
  checkStart(entrypoint, 'entrypoint', run)
}

function checkExit(run: Run): void {
  const { base, referred, isElsewhere, validation } = run
  const onExit = base.spec.onExit ?? referred?.spec.onExit
  if (!onExit || isElsewhere) return
  validation.globals.add('workflow.failures')
  const templates = [...(base.spec.templates ?? []), ...(referred?.spec.templates ?? [])]
  const isAny = templates.some(({ outputs }) => outputs?.artifacts?.some(({ globalName }) => globalName !== undefined && hasTag(globalName)))
  if (isAny) validation.globals.add(anyOutput.artifacts)
  checkStart(onExit, 'onExit', run)
}

/** The template that a workflow begins or ends with; it is given what the workflow is given. */
function checkStart(template: string, field: 'entrypoint' | 'onExit', { base, holder, owner, given, validation }: Run): void {
  const start: Owner = { ...owner, path: [...owner.path, field] }
  const called = calledBy({ template }, { ...start, base: { ...holder, report: base.report } }, validation)
  if (called === undefined) return
  if (field === 'onExit' || !validation.isTemplate) checkSupplied(called.template, given, start)
  checkTemplate({ ...called, base: holder }, validation)
}
