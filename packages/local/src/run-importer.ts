import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import { type ImporterSpec, parameterText, type Value } from '@kfp-ts/ir'
import type { RunArtifact, TaskPath, Values } from '@kfp-ts/runs'
import { problem } from './codes.ts'
import { fillText } from './fill-text.ts'
import { type Job, workspaceOf } from './job.ts'
import { localPath, pathOfUri } from './local-path.ts'
import type { Unit } from './placed-task.ts'
import type { RunContext } from './run-context.ts'
import { bringRemote, isRemote } from './run-importer-remote.ts'
import type { TaskResult } from './task-result.ts'

/** Makes an artifact of a file or folder that is there already. Throws a ComponentError when it is not (KF5050), or cannot be brought here (KF5051). */
export async function runImporter(context: RunContext, { task, inputs }: Unit): Promise<TaskResult> {
  const { document, job, record, startedIn } = context
  const importer = document.spec.deploymentSpec?.executors?.[task.component.executorLabel ?? '']?.importer
  if (importer === undefined) throw new ComponentError([problem('KF5043', [task.path, task.spec.componentRef.name])])
  record({ kind: 'taskStarted', task: task.path, attempt: 1, inputs })
  const [name = 'artifact'] = Object.keys(task.component.outputDefinitions?.artifacts ?? {})
  const uri = uriOf(importer, inputs)
  const place = isRemote(uri)
    ? await bringRemote(context, { task: task.path, name, uri, reimport: importer.reimport === true })
    : { uri: pathHere(uri, { task: task.path, startedIn }) }
  const metadata = filledMetadata(importer.metadata ?? {}, inputs)
  const found: RunArtifact = { name, schemaTitle: importer.typeSchema.schemaTitle ?? 'system.Artifact', ...place, metadata }
  const artifact = importer.downloadToWorkspace === true ? await inWorkspace(job, task.path, found) : found
  const outputs: Values = { parameters: {}, artifacts: { [name]: [artifact] } }
  record({ kind: 'taskFinished', task: task.path, state: 'succeeded', outputs })
  return { state: 'succeeded', outputs }
}

/** A copy in the workspace, where Kubeflow puts it. */
async function inWorkspace(job: Job, task: TaskPath, artifact: RunArtifact): Promise<RunArtifact> {
  const from = localPath(job.folder, artifact) ?? artifact.uri
  const uri = join(workspaceOf(job), '.artifacts', task, basename(from))
  await cp(from, uri, { recursive: true })
  return { ...artifact, uri, path: relative(job.folder, uri) }
}

function uriOf({ artifactUri }: ImporterSpec, { parameters }: Values): string {
  return parameterText('constant' in artifactUri ? artifactUri.constant : (parameters[artifactUri.runtimeParameter] ?? ''))
}

function pathHere(uri: string, { task, startedIn }: { readonly task: string; readonly startedIn: string }): string {
  const path = pathOfUri(uri)
  if (path === undefined) throw new ComponentError([problem('KF5051', [task, uri])])
  const absolute = resolve(startedIn, path)
  if (!existsSync(absolute)) throw new ComponentError([problem('KF5050', [task, absolute])])
  return absolute
}

/** Metadata that is nothing but one placeholder takes the parameter's own type; names are filled as well (kfp's `placeholder_utils`). */
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
  return Object.fromEntries(Object.entries(metadata).map(([key, value]) => [String(text(key)), whole(value) ?? text(value)]))
}
