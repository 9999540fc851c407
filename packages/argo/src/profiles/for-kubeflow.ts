import type { ArgoDocument, ArgoTemplate } from '../argo-template.ts'
import { problem } from '../codes.ts'
import { withDependencies } from './dependencies.ts'
import { givenArguments } from './given-arguments.ts'
import { foreignHooks } from './foreign-hooks.ts'
import { podAnnotations } from './pod-annotations.ts'
import type { Origins } from '../origins.ts'
import type { Fitted } from './profile.ts'
import { templatesApart } from './template-names.ts'
import { specOf } from './workflow-parts.ts'

/** A workflow as Kubeflow Pipelines takes, draws and runs it (its upload decodes with Argo 4.0 and looks up no templates of other objects). */
export function forKubeflow(document: ArgoDocument, origins: Origins): Fitted {
  const { callers, places } = origins
  if (document.kind !== 'Workflow') return { document, diagnostics: [problem('KF3880', [document.kind], places.pipeline())] }
  const spec = specOf(document)
  const { parameters, diagnostics } = givenArguments(spec.arguments?.parameters ?? [], places)
  const dressed = spec.templates.map((template): ArgoTemplate => podAnnotations(withDependencies(template), callers.get(template.name) ?? []))
  const named = templatesApart({ templates: dressed, entrypoint: spec.entrypoint })
  return {
    document: { ...document, spec: { ...spec, ...named, ...(parameters.length > 0 && { arguments: { parameters } }) } },
    diagnostics: [...diagnostics, ...foreignHooks(spec, origins)],
  }
}
