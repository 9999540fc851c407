import { join } from 'node:path'
import type { ComponentSpec } from '@kfp-ts/ir'
import type { ArtifactLists, ExecutorInput } from '@kfp-ts/runtime'
import type { RunArtifact, Values } from '@kfp-ts/runs'
import { localPath } from './local-path.ts'

/** Where one attempt at a task works and is to leave its outputs. */
export interface Workplace {
  /** Absolute. */
  readonly folder: string
  readonly runFolder: string
}

/** The file of an attempt for what its outputs are, if it writes one. */
export const executorOutputFile = (folder: string): string => join(folder, 'executor-output.json')

/** The file in which an attempt explains its failure, if it does. */
export const failureFile = (folder: string): string => join(folder, 'failure.json')

/** The file of an attempt for an output parameter. */
export const parameterFile = (folder: string, name: string): string => join(folder, 'parameters', name)

/** The file or folder of an attempt for an output artifact. */
export const artifactFile = (folder: string, name: string): string => join(folder, 'artifacts', name)

/** Kubeflow's ExecutorInput for one attempt. A URI is an absolute path, which Python's executor takes as it is. */
export function executorInput({ outputDefinitions }: ComponentSpec, inputs: Values, { folder, runFolder }: Workplace): ExecutorInput {
  const parameters = Object.keys(outputDefinitions?.parameters ?? {})
  const artifacts = Object.entries(outputDefinitions?.artifacts ?? {})
  return {
    inputs: { parameterValues: inputs.parameters, artifacts: inputArtifacts(inputs.artifacts, runFolder) },
    outputs: {
      parameters: Object.fromEntries(parameters.map((name) => [name, { outputFile: parameterFile(folder, name) }])),
      artifacts: Object.fromEntries(
        artifacts.map(([name, { artifactType }]) => [
          name,
          { artifacts: [{ name, type: artifactTypeOf(artifactType.schemaTitle), uri: artifactFile(folder, name), metadata: {} }] },
        ]),
      ),
      outputFile: executorOutputFile(folder),
    },
  }
}

function inputArtifacts(lists: Values['artifacts'], runFolder: string): ArtifactLists {
  const planned = (artifact: RunArtifact): object => ({
    name: artifact.name,
    type: artifactTypeOf(artifact.schemaTitle),
    uri: localPath(runFolder, artifact) ?? artifact.uri,
    metadata: artifact.metadata,
  })
  return Object.fromEntries(Object.entries(lists).map(([name, artifacts]) => [name, { artifacts: artifacts.map(planned) }]))
}

function artifactTypeOf(schemaTitle = 'system.Artifact'): object {
  return { schemaTitle, schemaVersion: '0.0.1' }
}
