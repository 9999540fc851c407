import type { ComponentSpec, Value } from '@kfp-ts/ir'
import type { RunArtifact, Values } from '@kfp-ts/runs'
import type { TaskResult } from './task-result.ts'

/** The outputs of a loop: of each output of its body a list with one entry a turn; lists of artifacts are joined into one. */
export function gatheredOutputs({ outputDefinitions }: ComponentSpec, turns: readonly TaskResult[]): Values {
  const parameters: Record<string, Value> = {}
  for (const name of Object.keys(outputDefinitions?.parameters ?? {})) {
    parameters[name] = turns.map(({ outputs }) => outputs.parameters[name]).filter((value) => value !== undefined)
  }
  const artifacts: Record<string, readonly RunArtifact[]> = {}
  for (const name of Object.keys(outputDefinitions?.artifacts ?? {})) {
    artifacts[name] = turns.flatMap(({ outputs }) => outputs.artifacts[name] ?? [])
  }
  return { parameters, artifacts }
}
