import { dependenciesOf } from '@kfp-ts/ir'
import type { IrDocument, ParameterSpec } from '@kfp-ts/ir'
import type { TaskKind, TaskRecord, Value } from '@kfp-ts/runs'
import { pageHtml } from './page-html.ts'
import { plannedTasks, plansOf } from './plan.ts'
import type { PlannedTask } from './plan.ts'
import { oneLine } from './view/format.ts'

/** The page of a pipeline that has not run: its graph, and of every task where its inputs come from. One HTML text that needs nothing else. */
export function pipelinePage(document: IrDocument): string {
  const { pipelineInfo, root } = document.spec
  const tasks = plannedTasks(document).map((planned) => waiting(document, planned))
  const parameters = Object.entries(root.inputDefinitions?.parameters ?? {}).map(([name, spec]) => [name, inWords(spec)] as const)
  const run = {
    id: '',
    pipeline: pipelineInfo.displayName ?? pipelineInfo.name,
    state: 'running',
    parameters: Object.fromEntries(parameters),
    startedAt: 0,
    tasks,
  } as const
  return pageHtml({ format: 'kfp-ts.page.1', subject: 'pipeline', writtenAt: 0, run, logs: {}, contents: {}, plans: plansOf(document) })
}

function waiting(document: IrDocument, planned: PlannedTask): TaskRecord {
  const { path, spec } = planned
  const scope = path.slice(0, path.lastIndexOf('/') + 1)
  const after = dependenciesOf(spec).map((name) => `${scope}${name}`)
  return { path, kind: kindOf(document, planned), displayName: spec.taskInfo?.name ?? path.slice(scope.length), after, state: 'waiting', attempts: 0 }
}

function kindOf({ spec: { deploymentSpec } }: IrDocument, { spec, component }: PlannedTask): TaskKind {
  if (spec.parameterIterator || spec.artifactIterator) return 'loop'
  if (component.dag) return 'group'
  return deploymentSpec?.executors?.[component.executorLabel ?? '']?.importer ? 'importer' : 'container'
}

function inWords({ parameterType, defaultValue, isOptional, description }: ParameterSpec): Value {
  const type = parameterType.replace('NUMBER_', '').toLowerCase()
  const need =
    defaultValue === undefined ? (isOptional ? 'optional' : 'required') : `default ${defaultValue === '' ? 'empty' : oneLine(defaultValue)}`
  return [`${type}, ${need}`, description].filter(Boolean).join('. ')
}
