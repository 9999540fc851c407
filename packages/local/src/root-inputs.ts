import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import type { PipelineSpec } from '@kfp-ts/ir'
import type { RunArtifact, Values } from '@kfp-ts/runs'
import { problem } from './codes.ts'
import { coerceParameters, type Parameters } from './coerce-parameters.ts'

/** What a run is given: parameters, and paths of artifacts, by name. */
export interface Given {
  readonly parameters?: Parameters | undefined
  readonly artifacts?: { readonly [name: string]: string } | undefined
}

/** The inputs of a pipeline from what is given and from defaults. Throws a PipelineError with all that is wrong (KF5010 to KF5015). */
export function rootInputs(spec: PipelineSpec, given: Given): Values {
  const { values, diagnostics } = coerceParameters(spec, given.parameters ?? {})
  const problems: Diagnostic[] = [...diagnostics]
  const artifacts: Record<string, readonly RunArtifact[]> = {}
  for (const [name, { artifactType, isOptional }] of Object.entries(spec.root.inputDefinitions?.artifacts ?? {})) {
    const path = given.artifacts?.[name]
    if (path !== undefined && existsSync(path)) {
      artifacts[name] = [{ name, schemaTitle: artifactType.schemaTitle ?? 'system.Artifact', uri: resolve(path), metadata: {} }]
    } else if (path !== undefined) problems.push(problem('KF5015', [name, path]))
    else if (isOptional !== true) problems.push(problem('KF5014', [spec.pipelineInfo.name, name]))
  }
  if (problems.length > 0) throw new PipelineError(problems)
  return { parameters: values, artifacts }
}
