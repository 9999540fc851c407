import type { TaskNode } from '@kfp-ts/ir'
import { type Expression, tag } from '../expressions/expression.ts'
import type { ArgoArtifact } from './argo-template.ts'
import { artifactOrigins } from './artifact-origin.ts'
import { portName } from './names.ts'
import { keyOf, pathOf, place } from './place.ts'
import { ownParameter } from './scope.ts'

/** The artifacts that Argo carries in before a container starts, each to where Kubeflow's executors look for its URI. */
export function stagedInputs(task: TaskNode): readonly ArgoArtifact[] {
  return Object.entries(task.component.inputDefinitions?.artifacts ?? {}).map(([name, { isArtifactList = false }]) => {
    const first = `(fromJSON(${ownParameter(portName(name))})?.[0]?.uri??${nowhere(name)})`
    const uri = isArtifactList ? folderOf(first, artifactOrigins(task, name)[0]?.turns ?? 0) : first
    return { name: portName(name), path: tag(pathOf(uri)), optional: true, ...open, s3: { key: tag(keyOf(uri)) } }
  })
}

/** Argo unpacks folders for its own user alone (mode 0700); a container may run as any. */
const open = { mode: 0o777, recurseMode: true } as const

/** All artifacts of a list come with the folder that holds those of all turns: Argo has no list of artifacts. */
function folderOf(first: Expression, turns: number): Expression {
  // minio:, '', argo, the workflow, the task, the artifact; then the turns of the loops around.
  return `join(split(${first},'/')[:${6 + turns}],'/')`
}

function nowhere(name: string): Expression {
  return `'${place.root}none/none/${portName(name)}/none'`
}
