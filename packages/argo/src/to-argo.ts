import { type Diagnostic, hasErrors, PipelineError } from '@kfp-ts/diagnostics'
import type { IrDocument, PositionOf } from '@kfp-ts/ir'
import { problem } from './codes.ts'
import type { ArgoDocument } from './emit/argo-template.ts'
import { argoName } from './emit/names.ts'
import { workflowParameters } from './emit/pipeline-inputs.ts'
import { workflowTemplates } from './emit/workflow-templates.ts'
import { documentOf } from './kinds.ts'
import { limitsOf } from './limits.ts'
import type { ArgoOptions } from './options.ts'

/** What converting a pipeline gives: an object for Argo unless problems stand in the way. */
export interface ArgoConversion {
  readonly document: ArgoDocument | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Turns a pipeline of any SDK into a workflow that needs nothing of Kubeflow's backend. */
export function toArgo(document: IrDocument, options: ArgoOptions = {}, positionOf: PositionOf = () => undefined): ArgoConversion {
  const { stores = {}, arguments: given = {}, kind = 'Workflow', definitions = 'full', cron } = options
  const { templates, entrypoint, diagnostics } = workflowTemplates(document, { staging: { stores, given }, positionOf })
  const found = [...unknownArguments(document, given), ...diagnostics, ...limitsOf(templates, definitions)]
  if (hasErrors(found)) return { document: undefined, diagnostics: found }
  const parameters = workflowParameters(document, given)
  const spec = { entrypoint, ...(parameters.length > 0 && { arguments: { parameters } }), templates }
  try {
    return { document: documentOf(kind, { name: argoName(document.spec.pipelineInfo.name), spec }, cron), diagnostics: found }
  } catch (error) {
    if (error instanceof PipelineError) return { document: undefined, diagnostics: [...found, ...error.diagnostics] }
    throw error
  }
}

function unknownArguments({ spec: { root } }: IrDocument, given: NonNullable<ArgoOptions['arguments']>): readonly Diagnostic[] {
  const { parameters = {}, artifacts = {} } = root.inputDefinitions ?? {}
  const known = [...Object.keys(parameters), ...Object.keys(artifacts)]
  return Object.keys(given).flatMap((name) => (known.includes(name) ? [] : [problem('KF3815', [name, known.join(', ') || 'none'])]))
}
