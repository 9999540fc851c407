import { type Diagnostic, hasErrors, PipelineError } from '@kfp-ts/diagnostics'
import type { IrDocument, PositionOf } from '@kfp-ts/ir'
import { problem } from './codes.ts'
import type { ArgoDocument } from './argo-template.ts'
import type { GivenInputs } from './flow/known-uri.ts'
import { argoName } from './flow/names.ts'
import { workflowParameters } from './emit/pipeline-inputs.ts'
import { workflowTemplates } from './emit/workflow-templates.ts'
import { documentOf } from './kinds.ts'
import { limitsOf } from './limits.ts'
import { checkArgoOptions, checkPipelineSettings } from './options/checked-options.ts'
import type { ArgoOptions } from './options.ts'
import { documentSettings } from './platform/document-settings.ts'
import { workflowSpec } from './platform/workflow-spec.ts'
import { profiles } from './profiles/profile.ts'

/** What converting a pipeline gives: an object for Argo unless problems stand in the way. */
export interface ArgoConversion {
  readonly document: ArgoDocument | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Turns a pipeline of any SDK into a workflow that needs nothing of Kubeflow's backend. */
export function toArgo(document: IrDocument, options: ArgoOptions = {}, positionOf: PositionOf = () => undefined): ArgoConversion {
  const misfits = [...checkArgoOptions({ ...options }), ...checkPipelineSettings(document, positionOf)]
  if (hasErrors(misfits)) return { document: undefined, diagnostics: misfits }
  const { stores = {}, kind = 'Workflow', profile = 'plain' } = options
  // Inputs may be called as what every object has is called.
  const given: GivenInputs = Object.assign(Object.create(null) as GivenInputs, options.arguments)
  const { taskName, definitions, fit } = profiles[profile]
  const settings = documentSettings(document, options.memoize)
  const { templates, entrypoint, callers, diagnostics } = workflowTemplates(document, { staging: { stores, given }, settings, taskName, positionOf })
  const whole = workflowSpec(document, options)
  const parameters = workflowParameters(document, given)
  const found = [
    ...unknownArguments(document, given),
    ...diagnostics,
    ...whole.diagnostics,
    ...limitsOf({ templates, parameters }, options.definitions ?? definitions),
  ]
  if (hasErrors(found)) return { document: undefined, diagnostics: found }
  const spec = { ...whole.spec, entrypoint, ...(parameters.length > 0 && { arguments: { parameters } }), templates }
  try {
    const fitted = fit(documentOf(kind, { name: argoName(document.spec.pipelineInfo.name), spec }, whole.cron), callers)
    return { document: hasErrors(fitted.diagnostics) ? undefined : fitted.document, diagnostics: [...found, ...fitted.diagnostics] }
  } catch (error) {
    if (error instanceof PipelineError) return { document: undefined, diagnostics: [...found, ...error.diagnostics] }
    throw error
  }
}

function unknownArguments({ spec: { root } }: IrDocument, given: GivenInputs): readonly Diagnostic[] {
  const { parameters = {}, artifacts = {} } = root.inputDefinitions ?? {}
  const known = [...Object.keys(parameters), ...Object.keys(artifacts)]
  return Object.keys(given).flatMap((name) => (known.includes(name) ? [] : [problem('KF3815', [name, known.join(', ') || 'none'])]))
}
