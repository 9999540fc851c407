import { isFile, misfit } from '@kfp-ts/component'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { artifactPath } from './artifact-path.ts'
import { problem } from './execution-codes.ts'
import type { Executable, ExecutablePort } from './executable.ts'
import type { ExecutorInput, RuntimeArtifact } from './executor-input.ts'
import { contractBroken } from './failure.ts'
import { filledValue } from './filled-value.ts'
import { finalStatus } from './final-status.ts'

/** The values a body is called with: defaults applied, what is absent `undefined`; throws KF4003 and KF4004, all at once. */
export function receiveInputs(definition: Executable, input: ExecutorInput): object {
  const found: Diagnostic[] = []
  const entries = Object.entries(definition.inputs).map(([name, port]) => {
    const value = receive(name, port, input)
    const words = value === undefined || isFile(port.type) ? undefined : misfit(port.type, value)
    if (words !== undefined) found.push(problem('KF4004', [definition.name, name, words]))
    if (value === undefined && (port.presence ?? 'required') === 'required') found.push(problem('KF4003', [definition.name, name]))
    return [name, value]
  })
  if (found.length > 0) throw contractBroken(found)
  return Object.fromEntries(entries)
}

function receive(name: string, port: ExecutablePort, { inputs = {} }: ExecutorInput): unknown {
  const { type } = port
  if (isFile(type)) return receiveFiles(port, inputs.artifacts?.[name]?.artifacts)
  const { parameterValues = {} } = inputs
  const value = filledValue(parameterValues[name], parameterValues) ?? port.default
  return 'ir' in type && type.ir === 'TASK_FINAL_STATUS' && value instanceof Object ? finalStatus(value as {}) : value
}

function receiveFiles({ type }: ExecutablePort, artifacts: readonly RuntimeArtifact[] | undefined): unknown {
  const received = artifacts?.map((artifact) => ({ path: artifactPath(artifact), uri: artifact.uri ?? '', metadata: { ...artifact.metadata } }))
  return 'ir' in type ? received : received?.[0]
}
