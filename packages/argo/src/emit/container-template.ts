import { PipelineError } from '@kfp-ts/diagnostics'
import type { TaskNode } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import type { ArgoArtifact, ArgoContainer, NamelessTemplate } from './argo-template.ts'
import { outputFile } from './executor-input.ts'
import { executorOutput, tellsAll, writesExecutorOutput } from './leaf.ts'
import { retryPolicyOf } from '../platform/retry-strategy.ts'
import { portName } from './names.ts'
import { place } from './place.ts'
import { presenceOf } from './presence.ts'
import { own } from './scope.ts'
import { type Staging, stagedInputs } from './staged-inputs.ts'
import { argoWords, brace, type IsGiven, pathText } from './words.ts'

/** How a container is called by its tasks. */
export interface ContainerCall {
  readonly task: TaskNode
  /** How many loops are around it. */
  readonly turns: number
  readonly staging: Staging
}

/** A container of Kubeflow's executor contract as a template: Argo carries files in and out, values come as arguments and go as files. */
export function containerTemplate(call: ContainerCall): NamelessTemplate {
  const { task } = call
  const { outputDefinitions } = task.component
  const artifacts = Object.keys(outputDefinitions?.artifacts ?? {})
  const outputs = outputParameters(task)
  const planned = artifacts.map((name) => ({ name: portName(name), value: plannedUri(call, name) }))
  const inputs = stagedInputs(task, call.staging)
  return {
    ...(inputs.length > 0 && { inputs: { artifacts: inputs } }),
    ...(outputs.length + planned.length > 0 && {
      outputs: {
        parameters: [...outputs, ...planned],
        ...(artifacts.length > 0 && { artifacts: artifacts.map((name) => outputArtifact(call, name)) }),
      },
    }),
    container: containerOf(call, outputs.length > 0),
    ...volumesOf(call, outputs.length > 0),
  }
}

interface OutputParameter {
  readonly name: string
  readonly valueFrom: { readonly path: string; readonly default?: string }
}

/** The parameters that a container's template takes. */
export function parametersOf({ task: { component, spec }, turns }: ContainerCall): readonly string[] {
  const { parameters = {}, artifacts = {} } = component.inputDefinitions ?? {}
  const names = [...new Set([...Object.keys(parameters), ...Object.keys(spec.inputs?.parameters ?? {}), ...Object.keys(artifacts)])]
  const makes = Object.keys(component.outputDefinitions?.artifacts ?? {}).length > 0
  return [...names.map(portName), ...(makes ? [own.place, ...(turns > 0 ? [own.turn] : [])] : [])]
}

function outputParameters(task: TaskNode): readonly OutputParameter[] {
  const { parameters = {}, artifacts = {} } = task.component.outputDefinitions ?? {}
  if (Object.keys(parameters).length + Object.keys(artifacts).length === 0) return []
  const told = { name: executorOutput, valueFrom: { path: place.executorOutput } }
  if (tellsAll(task)) return [told]
  const writes = writesExecutorOutput(task)
  const files = Object.keys(parameters).map((name) => ({
    name: portName(name),
    valueFrom: { path: outputFile(name), ...(writes && { default: '' }) },
  }))
  return [...(writes ? [{ ...told, valueFrom: { ...told.valueFrom, default: '{}' } }] : []), ...files]
}

/**
 * Where an output artifact is to lie: in a folder of its task, in a loop by the turn. Each attempt of ours has its own, so that none sees half of
 * another: they tell where they wrote; for others Argo would hand on the tag for the attempt as it is written here.
 */
function plannedUri({ task, turns }: ContainerCall, name: string): string {
  const attempt = tellsAll(task) && (retryPolicyOf(task)?.maxRetryCount ?? 0) > 0 ? '/{{retries}}' : ''
  const turn = turns > 0 ? `/{{inputs.parameters.${own.turn}}}` : ''
  return `${place.root}{{workflow.uid}}/{{inputs.parameters.${own.place}}}/${portName(name)}${turn}${attempt}`
}

function outputArtifact(call: ContainerCall, name: string): ArgoArtifact {
  const uri = plannedUri(call, name)
  return { name: portName(name), path: pathText(uri), optional: true, archive: { none: {} }, s3: { key: uri.slice(place.root.length) } }
}

function containerOf(call: ContainerCall, hasFiles: boolean): ArgoContainer {
  const { image, command = [], args = [], env = [] } = call.task.executor?.container ?? { image: '' }
  const speaking = { task: call.task, uriOf: (name: string) => plannedUri(call, name) }
  const words = [command, args].map((list) => argoWords(list, speaking, isGiven(call)))
  const variables = env.map(({ name, value = '' }) => ({ name, value: argoWords([value], speaking, isGiven(call)).join('') }))
  const needsBrace = JSON.stringify([words, variables]).includes(`$(${brace.name})`)
  const mounts = mountsOf(call, hasFiles)
  return {
    image: argoWords([image], speaking, isGiven(call)).join(''),
    ...(words[0]!.length > 0 && { command: words[0]! }),
    ...(words[1]!.length > 0 && { args: words[1]! }),
    ...((needsBrace || variables.length > 0) && { env: [...(needsBrace ? [brace] : []), ...variables] }),
    ...(mounts.length > 0 && { volumeMounts: mounts }),
  }
}

/** Throws PipelineError KF3802 where only a run decides. */
function isGiven({ task, staging }: ContainerCall): IsGiven {
  return (input) => {
    const presence = presenceOf(task, input, staging.given)
    if (presence === 'open') throw new PipelineError([problem('KF3802', [task.path, input])])
    return presence === 'given'
  }
}

/** Folders that a container writes to are a volume: images do not have them, and a user who is not root could not make them. */
function mountsOf(
  call: ContainerCall,
  hasFiles: boolean,
): readonly { readonly name: string; readonly mountPath: string; readonly subPath: string }[] {
  const artifacts = Object.keys(call.task.component.outputDefinitions?.artifacts ?? {})
  const folders = new Set(artifacts.map((name) => pathText(plannedUri(call, name)).replace(/\/[^/]*$/, '')))
  const all = [...(hasFiles ? [place.parameters] : []), ...folders]
  return all.map((mountPath, index) => ({ name: 'outputs', mountPath, subPath: String(index + 1) }))
}

function volumesOf(call: ContainerCall, hasFiles: boolean): object {
  return mountsOf(call, hasFiles).length === 0 ? {} : { volumes: [{ name: 'outputs', emptyDir: {} }] }
}
