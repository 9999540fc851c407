import type { Diagnostic } from '@kfp-ts/diagnostics'
import { PipelineError } from '@kfp-ts/diagnostics'
import type { IrDocument } from '@kfp-ts/ir'
import type { ArgoDocument } from './emit/argo-template.ts'
import { argoName } from './emit/names.ts'
import { workflowParameters, workflowTemplates } from './emit/workflow-templates.ts'
import type { ArgoOptions } from './options.ts'

/** What converting a pipeline gives: an object for Argo unless problems stand in the way. */
export interface ArgoConversion {
  readonly document: ArgoDocument | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Turns a pipeline of any SDK into a workflow that needs nothing of Kubeflow's backend. */
export function toArgo(document: IrDocument, options: ArgoOptions = {}): ArgoConversion {
  try {
    const { templates, entrypoint } = workflowTemplates(document, { stores: options.stores ?? {}, given: options.arguments ?? {} })
    const parameters = workflowParameters(document, options.arguments)
    const name = argoName(document.spec.pipelineInfo.name)
    const spec = { entrypoint, ...(parameters.length > 0 && { arguments: { parameters } }), templates }
    return { document: { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', metadata: { generateName: `${name}-` }, spec }, diagnostics: [] }
  } catch (error) {
    if (error instanceof PipelineError) return { document: undefined, diagnostics: error.diagnostics }
    throw error
  }
}
