import { clusterName } from '../document/cluster-name.ts'
import type { IrDocument, Platforms } from '../document/document.ts'
import { platformReferencesIn } from '../walk/platform-reference.ts'
import { withSortedKeys } from '../document/sorted-keys.ts'
import type { ComponentSpec, ExecutorSpec, PipelineSpec, TaskSpec } from '../document/pipeline-spec.ts'

/** A compiled document as one thing that a task calls: a component with its executor, or a whole pipeline. */
export interface Callable {
  /** `component`: behind it stands one executor. `pipeline`: a group of tasks. */
  readonly kind: 'component' | 'pipeline'
  readonly name: string
  readonly description?: string
  /** Who compiled it: `kfp-2.17.0`. */
  readonly compiledBy?: string
  /** What the task calls: the component, or the root of the pipeline. */
  readonly component: ComponentSpec
  /** The components behind the tasks of a pipeline. */
  readonly components: { readonly [name: string]: ComponentSpec }
  readonly executors: { readonly [label: string]: ExecutorSpec }
  readonly platforms: Platforms
}

/**
 * What a task calls when it calls this document. A single component that was compiled as a pipeline of one task is that component, so that
 * its container can be given resources; everything else is called as a pipeline.
 */
export function callableOf({ spec, platforms }: IrDocument): Callable {
  const { pipelineInfo, sdkVersion, components = {} } = spec
  const executors = spec.deploymentSpec?.executors ?? {}
  const about = {
    name: pipelineInfo.name,
    ...(pipelineInfo.description !== undefined && { description: pipelineInfo.description }),
    ...(sdkVersion !== undefined && { compiledBy: sdkVersion }),
  }
  const single = singleComponent(spec)
  const label = single?.executorLabel
  const executor = label === undefined ? undefined : executors[label]
  return single === undefined || label === undefined || executor === undefined || refersToTasks(platforms)
    ? { kind: 'pipeline', ...about, component: spec.root, components, executors, platforms }
    : { kind: 'component', ...about, component: single, components: {}, executors: { [label]: executor }, platforms }
}

/** The component of a pipeline that only hands its inputs to one task and yields what that yields. */
function singleComponent({ pipelineInfo, root, components = {} }: PipelineSpec): ComponentSpec | undefined {
  const [[, task] = [], another] = Object.entries(root.dag?.tasks ?? {})
  const name = task?.componentRef.name
  const component = name === undefined ? undefined : components[name]
  if (task === undefined || another !== undefined || component === undefined) return undefined
  const isSame =
    name === `comp-${clusterName(pipelineInfo.name)}` &&
    sameJson(interfaceOf(component), interfaceOf(root)) &&
    isPlainCall(task) &&
    handsOn(component, task)
  return isSame ? component : undefined
}
function interfaceOf({ inputDefinitions, outputDefinitions }: ComponentSpec): object {
  return { inputDefinitions: inputDefinitions ?? {}, outputDefinitions: outputDefinitions ?? {} }
}
function handsOn({ inputDefinitions }: ComponentSpec, { inputs }: TaskSpec): boolean {
  const parameters = Object.keys(inputDefinitions?.parameters ?? {})
  const artifacts = Object.keys(inputDefinitions?.artifacts ?? {})
  const givesParameter = (name: string): boolean => sameJson(inputs?.parameters?.[name], { componentInputParameter: name })
  const givesArtifact = (name: string): boolean => sameJson(inputs?.artifacts?.[name], { componentInputArtifact: name })
  const given = Object.keys(inputs?.parameters ?? {}).length + Object.keys(inputs?.artifacts ?? {}).length
  return given === parameters.length + artifacts.length && parameters.every(givesParameter) && artifacts.every(givesArtifact)
}
/** Whether nothing is said of the task that would be lost with it. */
function isPlainCall(task: TaskSpec): boolean {
  const { componentRef: _called, taskInfo: _named, inputs: _given, cachingOptions, ...rest } = task
  return Object.keys(rest).length === 0 && sameJson(cachingOptions, { enableCache: true })
}
/** Settings that take values from beside their task mean nothing without the pipeline around it. */
function refersToTasks(platforms: Platforms): boolean {
  const settings = Object.values(platforms).flatMap(({ deploymentSpec }) => Object.values(deploymentSpec?.executors ?? {}))
  return settings.some((each) => [...platformReferencesIn(each, [])].length > 0)
}

function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(withSortedKeys(one)) === JSON.stringify(withSortedKeys(other))
}
