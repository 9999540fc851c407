import { type Diagnostic, hasErrors, PipelineError } from '@kfp-ts/diagnostics'
import type { IrDocument, PositionOf } from '@kfp-ts/ir'
import type { ArgoDocument } from './argo-template.ts'
import { argoName } from './flow/names.ts'
import { Places } from './flow/places.ts'
import { workflowParameters } from './emit/pipeline-inputs.ts'
import { workflowTemplates } from './emit/workflow-templates.ts'
import { documentOf } from './kinds.ts'
import { limitsOf } from './limits.ts'
import { checkedArguments } from './options/checked-arguments.ts'
import { checkArgoOptions, checkPipelineSettings } from './options/checked-options.ts'
import type { ArgoOptions } from './options.ts'
import type { Origins } from './origins.ts'
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
  const { taskName, definitions, fit } = profiles[profile]
  const places = new Places(document, positionOf)
  const { given, diagnostics: wrong } = checkedArguments(document, options.arguments, places)
  const settings = documentSettings(document, options.memoize, places)
  const { templates, entrypoint, callers, diagnostics } = workflowTemplates(document, { staging: { stores, given }, settings, taskName, positionOf })
  const origins: Origins = { callers, places }
  const whole = workflowSpec(document, options)
  const parameters = workflowParameters(document, given)
  const found = [...wrong, ...diagnostics, ...whole.diagnostics, ...limitsOf({ templates, parameters }, options.definitions ?? definitions, origins)]
  if (hasErrors(found)) return { document: undefined, diagnostics: found }
  const spec = { ...whole.spec, entrypoint, ...(parameters.length > 0 && { arguments: { parameters } }), templates }
  try {
    const fitted = fit(documentOf(kind, { name: argoName(document.spec.pipelineInfo.name), spec, places }, whole.cron), origins)
    return { document: hasErrors(fitted.diagnostics) ? undefined : fitted.document, diagnostics: [...found, ...fitted.diagnostics] }
  } catch (error) {
    if (error instanceof PipelineError) return { document: undefined, diagnostics: [...found, ...error.diagnostics] }
    throw error
  }
}
