import type { Path } from '@kfp-ts/ir'
import { expressionNames } from '../lint/text/expression-names.ts'
import { duration, type Form, objectName } from '../platform/argo/forms.ts'
import type { Misfit } from '../platform/argo/misfit.ts'
import { misfits } from '../platform/argo/misfits.ts'
import type { WorkflowHook, WorkflowSettings } from '../platform/workflow-settings.ts'
import { cronMisfits } from './cron-misfits.ts'

/** What in the settings of a pipeline has the type that Argo's definitions ask for, and could not be what it is all the same; anything may be missing. */
export function settingMisfits(settings: WorkflowSettings): readonly Misfit[] {
  const { memoize, synchronization, schedulerName, serviceAccountName, podGC, artifactRepositoryRef, artifactGC, imagePullSecrets = [] } = settings
  return [
    ...misfits({ memoize, synchronization, schedulerName, serviceAccountName }),
    ...misfit(['podGC', 'deleteDelayDuration'], podGC?.deleteDelayDuration, duration),
    ...misfit(['artifactRepositoryRef', 'configMap'], artifactRepositoryRef?.configMap, objectName),
    ...misfit(['artifactGC', 'serviceAccountName'], artifactGC?.serviceAccountName, objectName),
    ...imagePullSecrets.flatMap(({ name }, index) => misfit(['imagePullSecrets', index, 'name'], name, objectName)),
    ...hookMisfits(settings.hooks),
    ...cronMisfits(settings.cron),
  ].filter(({ found }) => !isFilledIn(found))
}

/** Argo fills in what it knows of a workflow nearly everywhere. */
function isFilledIn(found: unknown): boolean {
  return typeof found === 'string' && found.includes('{{')
}

function misfit(path: Path, found: string | null | undefined, form: Form): readonly Misfit[] {
  return found === undefined || found === null || form.fits(found) ? [] : [{ path, found, form: form.words }]
}

function hookMisfits(hooks: { readonly [name: string]: Partial<WorkflowHook> } = {}): readonly Misfit[] {
  return Object.entries(hooks).flatMap(([name, { templateRef, expression }]) => [
    ...misfit(['hooks', name, 'templateRef', 'name'], templateRef?.name, objectName),
    ...expressionMisfits(name, expression),
  ])
}

function expressionMisfits(name: string, found: string | undefined): readonly Misfit[] {
  const path = ['hooks', name, 'expression']
  if (found === undefined) {
    const form = `what says when the hook runs, and only the hook exit has none: 'workflow.status == "Running"'`
    return name === 'exit' ? [] : [{ path, found, form }]
  }
  const { fault } = expressionNames(found)
  return fault === undefined ? [] : [{ path, found, form: `an expression that can be read, and here ${fault}` }]
}
