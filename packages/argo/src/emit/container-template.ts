import { PipelineError } from '@kfp-ts/diagnostics'
import type { TaskNode } from '@kfp-ts/ir'
import type { ArgoArtifact, ArgoContainer, NamelessTemplate } from '../argo-template.ts'
import { problem } from '../codes.ts'
import { containerWords } from '../flow/container-words.ts'
import { executorOutput, tellsAll, writesExecutorOutput } from '../flow/leaf.ts'
import { portName } from '../flow/names.ts'
import { place } from '../flow/place.ts'
import { brace, needsBrace } from '../flow/plain-text.ts'
import { presenceOf } from '../flow/presence.ts'
import { own } from '../flow/scope.ts'
import { inputNames } from '../flow/task-inputs.ts'
import { retryPolicyOf } from '../platform/retry-strategy.ts'
import { outputFile } from './executor-input.ts'
import { type Staging, stagedInputs } from './staged-inputs.ts'
import { argoWords, type IsGiven, pathText } from './words.ts'

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
  const planned = plannedArtifacts(call)
  const parameters = outputParameters(task)
  const staged = stagedInputs(task, call.staging)
  const mounts = folderMounts(parameters.length > 0, planned)
  return {
    ...(staged.length > 0 && { inputs: { artifacts: staged } }),
    ...(parameters.length + planned.length > 0 && {
      outputs: {
        parameters: [...parameters, ...planned.map(({ name, uri }) => ({ name: portName(name), value: uri }))],
        ...(planned.length > 0 && { artifacts: planned.map(outputArtifact) }),
      },
    }),
    container: { ...containerOf(call, planned), ...(mounts.length > 0 && { volumeMounts: mounts }) },
    ...(mounts.length > 0 && { volumes: [{ name: 'outputs', emptyDir: {} }] }),
  }
}

/** The parameters that a container's template takes. */
export function parametersOf({ task, turns }: ContainerCall): readonly string[] {
  const makes = Object.keys(task.component.outputDefinitions?.artifacts ?? {}).length > 0
  return [...inputNames(task).map(portName), ...(makes ? [own.place, ...(turns > 0 ? [own.turn] : [])] : [])]
}

interface OutputParameter {
  readonly name: string
  readonly valueFrom: { readonly path: string; readonly default?: string }
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

/** An output artifact, and where it is to lie: a text with tags. */
interface PlannedArtifact {
  readonly name: string
  readonly uri: string
}

/**
 * Artifacts lie in a folder of their task, in a loop by the turn. Each attempt of ours has its own, so that none sees half of another: they tell
 * where they wrote; for others Argo would hand on the tag for the attempt as it is written here.
 */
function plannedArtifacts({ task, turns }: ContainerCall): readonly PlannedArtifact[] {
  const attempt = tellsAll(task) && (retryPolicyOf(task)?.maxRetryCount ?? 0) > 0 ? '/{{retries}}' : ''
  const turn = turns > 0 ? `/{{inputs.parameters.${own.turn}}}` : ''
  return Object.keys(task.component.outputDefinitions?.artifacts ?? {}).map((name) => ({
    name,
    uri: `${place.root}{{workflow.uid}}/{{inputs.parameters.${own.place}}}/${portName(name)}${turn}${attempt}`,
  }))
}

function outputArtifact({ name, uri }: PlannedArtifact): ArgoArtifact {
  return { name: portName(name), path: pathText(uri), optional: true, archive: { none: {} }, s3: { key: uri.slice(place.root.length) } }
}

function containerOf(call: ContainerCall, planned: readonly PlannedArtifact[]): ArgoContainer {
  const written = containerWords(call.task.executor)
  const uriOf = (output: string): string => planned.find(({ name }) => name === output)?.uri ?? ''
  const words = (list: typeof written.args): readonly string[] => argoWords(list, { task: call.task, uriOf }, isGiven(call))
  const [command, args] = [words(written.command), words(written.args)]
  const variables = written.env.map(({ name, value }) => ({ name, value: words([value]).join('') }))
  const env = [...(needsBrace([command, args, variables]) ? [brace] : []), ...variables]
  return {
    image: words([written.image]).join(''),
    ...(command.length > 0 && { command }),
    ...(args.length > 0 && { args }),
    ...(env.length > 0 && { env }),
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
function folderMounts(hasFiles: boolean, planned: readonly PlannedArtifact[]): NonNullable<ArgoContainer['volumeMounts']> {
  const folders = new Set(planned.map(({ uri }) => pathText(uri).replace(/\/[^/]*$/, '')))
  const all = [...(hasFiles ? [place.parameters] : []), ...folders]
  return all.map((mountPath, index) => ({ name: 'outputs', mountPath, subPath: String(index + 1) }))
}
