import type { ComponentSpec, TaskSpec } from '@kfp-ts/ir'
import type { Interface } from '../graph.ts'
import { addComponent, addExecutor, addPlatforms, type Assembly, notePlace } from './assembly.ts'
import { outputPortDefinitions, portDefinitions, typeDefinitions } from './definitions.ts'
import type { StepExecutor } from './step-executor.ts'
import { importerInputTypes } from './importer-spec.ts'
import { type Lowered, mergeInto, noteRootPlaces } from './merge.ts'
import type { StepInputs } from './step-inputs.ts'
import { stepTask } from './task-spec.ts'

/** A step with all that its task needs. */
export interface FilledStep {
  readonly inputs: StepInputs
  /** Nothing for a call of a pipeline. */
  readonly executor: StepExecutor | undefined
  /** Of a call of a pipeline: that pipeline, lowered by itself. */
  readonly nested: Lowered | undefined
}

/** Adds what a step calls to the file, and yields its task. */
export function assembleStep(assembly: Assembly, { inputs, executor, nested }: FilledStep): TaskSpec {
  const { step } = inputs
  const executorLabel = executor && addExecutor(assembly, step.name, executor.spec)
  if (executorLabel !== undefined) {
    const platforms = executor?.platforms ?? {}
    addPlatforms(assembly, executorLabel, platforms)
    for (const platform of Object.keys(platforms)) {
      notePlace(assembly, ['platforms', platform, 'deploymentSpec', 'executors', executorLabel], step.node.position)
    }
    notePlace(assembly, ['spec', 'deploymentSpec', 'executors', executorLabel], step.node.position)
  }
  const spec = nested === undefined ? interfaceOf(inputs) : mergeInto(assembly, nested)
  const component = addComponent(assembly, step.name, { ...spec, ...(executorLabel !== undefined && { executorLabel }) })
  notePlace(assembly, ['spec', 'components', component], step.node.position)
  if (nested !== undefined) noteRootPlaces(assembly, nested, component)
  return stepTask(inputs, component)
}

function interfaceOf(inputs: StepInputs): ComponentSpec {
  const { callee } = inputs.step.node
  if (callee.kind === 'pipeline') return {}
  if (callee.kind === 'document') return callee.document.callable.component
  if (callee.kind === 'importer') {
    const { importer } = callee
    return definitions(typeDefinitions(importerInputTypes(inputs, importer)), typeDefinitions([['artifact', importer.type]]))
  }
  return declaredInterface(callee.kind === 'component' ? callee.component : callee.container)
}
const known = new WeakMap<Interface, ComponentSpec>()
/** The same object for every call: what is the same is made, and written, once. */
function declaredInterface(called: Interface): ComponentSpec {
  const spec = known.get(called) ?? makeInterface(called)
  known.set(called, spec)
  return spec
}
function makeInterface({ inputs, outputs, taskConfigPassthroughs }: Interface): ComponentSpec {
  return { ...definitions(portDefinitions(inputs), outputPortDefinitions(outputs)), ...(taskConfigPassthroughs && { taskConfigPassthroughs }) }
}
function definitions(inputDefinitions: ComponentSpec['inputDefinitions'], outputDefinitions: ComponentSpec['outputDefinitions']): ComponentSpec {
  return { ...(inputDefinitions && { inputDefinitions }), ...(outputDefinitions && { outputDefinitions }) }
}
