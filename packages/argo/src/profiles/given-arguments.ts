import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { ArgoParameter } from '../argo-template.ts'
import type { Places } from '../flow/places.ts'

/** MAX_PARAMETER_BYTES of Kubeflow's API server, unless whoever installed it set another. */
const parameterBytes = 10_000

/** Parameters that all have a value: for others Kubeflow takes an empty text, and its API server writes one. */
export function givenArguments(
  all: readonly ArgoParameter[],
  places: Places,
): {
  readonly parameters: readonly ArgoParameter[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const parameters = all.map((parameter) => ({ ...parameter, value: parameter.value ?? '' }))
  const bytes = Buffer.byteLength(JSON.stringify(parameters.map(({ name, value }) => ({ name, value }))))
  return {
    parameters,
    diagnostics: [
      ...all.flatMap(({ name, value }) => (value === undefined ? [problem('KF3881', [name], places.input(name))] : [])),
      ...(bytes > parameterBytes ? [problem('KF3883', [bytes.toLocaleString('en-US')], places.input())] : []),
    ],
  }
}
