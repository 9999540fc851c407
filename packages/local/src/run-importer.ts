import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import type { ImporterSpec, Value } from '@kfp-ts/ir'
import type { RunArtifact, TaskPath, Values } from '@kfp-ts/runs'
import { problem } from './codes.ts'
import { fillText } from './fill-text.ts'
import { type Job, workspaceOf } from './job.ts'
import { pathOfUri } from './local-path.ts'
import { parameterText } from './parameter-value.ts'
import type { Unit } from './placed-task.ts'
import type { RunContext } from './run-context.ts'
import type { TaskResult } from './task-result.ts'

/** Makes an artifact of a file or folder that is there already. Throws a ComponentError when it is not (KF5050) or lies in a store (KF5051). */
export async function runImporter({ document, job, record, startedIn }: RunContext, { task, inputs }: Unit): Promise<TaskResult> {
  const importer = document.spec.deploymentSpec?.executors?.[task.component.executorLabel ?? '']?.importer
  if (importer === undefined) throw new ComponentError([problem('KF5043', [task.path, task.spec.componentRef.name])])
  record({ kind: 'taskStarted', task: task.path, attempt: 1, inputs })
  const [name = 'artifact'] = Object.keys(task.component.outputDefinitions?.artifacts ?? {})
  const found = imported(importer, name, { task: task.path, inputs, startedIn })
  const artifact = importer.downloadToWorkspace === true ? await inWorkspace(job, task.path, found) : found
  const outputs: Values = { parameters: {}, artifacts: { [name]: [artifact] } }
  record({ kind: 'taskFinished', task: task.path, state: 'succeeded', outputs })
  return { state: 'succeeded', outputs }
}

/** A copy in the workspace, where Kubeflow puts it. */
async function inWorkspace(job: Job, task: TaskPath, artifact: RunArtifact): Promise<RunArtifact> {
  const uri = join(workspaceOf(job), '.artifacts', task, basename(artifact.uri))
  await cp(artifact.uri, uri, { recursive: true })
  return { ...artifact, uri, path: relative(job.folder, uri) }
}

interface Place {
  readonly task: string
  readonly inputs: Values
  readonly startedIn: string
}

function imported(importer: ImporterSpec, name: string, { task, inputs, startedIn }: Place): RunArtifact {
  const { artifactUri } = importer
  const given = 'constant' in artifactUri ? artifactUri.constant : (inputs.parameters[artifactUri.runtimeParameter] ?? '')
  const uri = parameterText(given)
  const path = pathOfUri(uri)
  if (path === undefined) throw new ComponentError([problem('KF5051', [task, uri])])
  const absolute = resolve(startedIn, path)
  if (!existsSync(absolute)) throw new ComponentError([problem('KF5050', [task, absolute])])
  const metadata = filledMetadata(importer.metadata ?? {}, inputs)
  return { name, schemaTitle: importer.typeSchema.schemaTitle ?? 'system.Artifact', uri: absolute, metadata }
}

/** Metadata that is nothing but one placeholder takes the parameter's own type. */
function filledMetadata(metadata: RunArtifact['metadata'], { parameters }: Values): RunArtifact['metadata'] {
  const whole = (value: Value): Value | undefined => {
    const [, name] = typeof value === 'string' ? (/^\{\{\$\.inputs\.parameters\['([^']*)'\]\}\}$/.exec(value) ?? []) : []
    return name === undefined ? undefined : parameters[name]
  }
  const text = (value: Value): Value =>
    fillText(value, (placeholder) => {
      const filling = placeholder.kind === 'input parameter' ? parameters[placeholder.name] : undefined
      return filling === undefined ? undefined : parameterText(filling)
    })
  return Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, whole(value) ?? text(value)]))
}
