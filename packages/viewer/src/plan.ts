import { topologicalOrder } from '@kfp-ts/ir'
import type { ComponentSpec, IrDocument, TaskInputArtifact, TaskInputParameter, TaskSpec } from '@kfp-ts/ir'
import type { TaskPath } from '@kfp-ts/runs'
import type { Plan } from './page-data.ts'
import { oneLine } from './view/format.ts'

/** A task of a pipeline with what the document says of it. */
export interface PlannedTask {
  readonly path: TaskPath
  readonly spec: TaskSpec
  readonly component: ComponentSpec
  readonly plan: Plan
}

/** All tasks of a pipeline, groups before what is in them; the tasks of a loop are there once. */
export function plannedTasks(document: IrDocument): readonly PlannedTask[] {
  return inside(document, document.spec.root, '')
}

/** What the document says of each task, by its address without the numbers of turns. */
export function plansOf(document: IrDocument): { readonly [task: TaskPath]: Plan } {
  return Object.fromEntries(plannedTasks(document).map(({ path, plan }) => [path, plan]))
}

function inside(document: IrDocument, { dag }: ComponentSpec, scope: string): readonly PlannedTask[] {
  if (dag === undefined) return []
  return topologicalOrder(dag).flatMap((name) => {
    const spec = dag.tasks[name]
    if (spec === undefined) return []
    const path = `${scope}${name}`
    const component = document.spec.components?.[spec.componentRef.name] ?? {}
    return [{ path, spec, component, plan: planOf(document, spec, component) }, ...inside(document, component, `${path}/`)]
  })
}

function planOf({ spec: { deploymentSpec } }: IrDocument, spec: TaskSpec, { executorLabel = '' }: ComponentSpec): Plan {
  const image = deploymentSpec?.executors?.[executorLabel]?.container?.image
  const condition = spec.triggerPolicy?.condition
  const items = itemsOf(spec)
  return {
    ...(image !== undefined && { image }),
    ...(condition !== undefined && { condition: readable(condition) }),
    ...(items !== undefined && { items: readable(items) }),
    inputs: Object.fromEntries([
      ...Object.entries(spec.inputs?.parameters ?? {}).map(([name, input]) => [readable(name), parameterSource(input)] as const),
      ...Object.entries(spec.inputs?.artifacts ?? {}).map(([name, input]) => [readable(name), artifactSource(input)] as const),
    ]),
  }
}

function itemsOf({ parameterIterator, artifactIterator }: TaskSpec): string | undefined {
  if (artifactIterator) return artifactIterator.items.inputArtifact
  if (!parameterIterator) return undefined
  return 'raw' in parameterIterator.items ? parameterIterator.items.raw : parameterIterator.items.inputParameter
}

function parameterSource({
  runtimeValue,
  componentInputParameter,
  taskOutputParameter,
  taskFinalStatus,
  parameterExpressionSelector,
}: TaskInputParameter): string {
  if (runtimeValue) return oneLine(runtimeValue.constant)
  if (taskFinalStatus) return `final status of ${taskFinalStatus.producerTask}`
  const part = parameterExpressionSelector === undefined ? '' : `, ${parameterExpressionSelector}`
  if (taskOutputParameter) return `${taskOutputParameter.outputParameterKey} of ${taskOutputParameter.producerTask}${part}`
  return `input ${readable(componentInputParameter ?? '')}${part}`
}

function artifactSource({ componentInputArtifact, taskOutputArtifact }: TaskInputArtifact): string {
  if (taskOutputArtifact) return `${taskOutputArtifact.outputArtifactKey} of ${taskOutputArtifact.producerTask}`
  return `input ${readable(componentInputArtifact ?? '')}`
}

/** The compiler's text without its wrapping: `inputs.parameter_values['pipelinechannel--train-accuracy']` is `train-accuracy`. */
function readable(text: string): string {
  return text
    .replace(/inputs\.parameter_values\['([^']*)'\]/g, '$1')
    .replace(/\b(?:double|int|string|bool)\(([\w.-]+)\)/g, '$1')
    .replace(/pipelinechannel--/g, '')
}
