import { PipelineError } from '@kfp-ts/diagnostics'
import type { TaskNode } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import { type Expression, firstItem, tag } from '../expressions/expression.ts'
import type { ArgoArtifact } from '../argo-template.ts'
import { type ArtifactOrigin, artifactOrigins } from '../flow/artifact-origin.ts'
import { type GivenInputs, knownUri } from '../flow/known-uri.ts'
import { portName } from '../flow/names.ts'
import { keyOf, pathOf, place } from '../flow/place.ts'
import { ownParameter } from '../flow/scope.ts'
import { stagedOnce } from './staged-once.ts'
import { outsideLocation, schemeOf, type Stores } from './stores.ts'

/** What is known of artifacts that are not made in the run. */
export interface Staging {
  readonly stores: Stores
  readonly given: GivenInputs
}

/** The artifacts that Argo carries in before a container starts, each to where Kubeflow's executors look for its URI. */
export function stagedInputs(task: TaskNode, staging: Staging): readonly ArgoArtifact[] {
  const inputs = Object.entries(task.component.inputDefinitions?.artifacts ?? {}).map(([name, { isArtifactList: isList = false }]) => ({
    name,
    isList,
    origins: artifactOrigins(task, name).filter((origin) => origin.task !== undefined || isGiven(origin, staging)),
  }))
  return stagedOnce(task.path, inputs, staging.given).map(({ name, isList, origins }) => {
    const first = `(${firstItem(`fromJSON(${ownParameter(portName(name))})`)}?.uri??${nowhere(name)})`
    const uri = isList ? folderOf(first, origins[0]?.turns ?? 0) : first
    return { name: portName(name), optional: true, ...open, ...stagedFrom({ task, name, uri }, origins, staging) }
  })
}

/** What a pipeline takes from outside must be named before; it may leave out what is optional. */
function isGiven({ name, optional }: ArtifactOrigin, { given }: Staging): boolean {
  if (given[name] === undefined && optional !== true) throw new PipelineError([problem('KF3807', [name])])
  return given[name] !== undefined
}

/** Argo unpacks folders for its own user alone (mode 0700); a container may run as any. */
const open = { mode: 0o777, recurseMode: true } as const

interface Staged {
  readonly task: TaskNode
  readonly name: string
  readonly uri: Expression
}

/** One artifact of a template has one kind of place: what the run made, or what lies in one kind of store outside. */
function stagedFrom({ task, name, uri }: Staged, origins: readonly ArtifactOrigin[], { stores, given }: Staging): { readonly path: string } {
  const outside = origins.filter((origin) => origin.task === undefined || origin.task.kind === 'importer')
  if (outside.length === 0) return { path: tag(pathOf(uri)), ...inRepository(uri) }
  const [known, ...others] = outside.map((origin) => knownUri(origin, given))
  if (known === undefined) throw new PipelineError([problem('KF3803', [task.path, name])])
  const isMixed = outside.length < origins.length || others.some((other) => schemeOf(other ?? '') !== schemeOf(known))
  if (isMixed) throw new PipelineError([problem('KF3804', [task.path, name])])
  return { path: tag(pathOf(uri, schemeOf(known))), ...outsideLocation({ task: task.path, name, known, uri }, stores) }
}

function inRepository(uri: Expression): object {
  return { s3: { key: tag(keyOf(uri)) } }
}

/** All artifacts of a list come with the folder that holds those of all turns: Argo has no list of artifacts. */
function folderOf(first: Expression, turns: number): Expression {
  // minio:, '', argo, the workflow, the task, the artifact; then the turns of the loops around.
  return `join(split(${first},'/')[:${6 + turns}],'/')`
}

function nowhere(name: string): Expression {
  return `'${place.root}none/none/${portName(name)}/none'`
}
