import { existsSync, readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import { type ComponentSpec, type ParameterSpec, parseParameter, typeInWords, type Value, valueFits, valueInWords } from '@kfp-ts/ir'
import type { RunArtifact, TaskPath, Values } from '@kfp-ts/runs'
import { problem } from './codes.ts'
import { artifactFile, executorOutputFile, parameterFile, type Workplace } from './executor-input.ts'
import { type ExecutorOutput, readExecutorOutput } from './executor-output.ts'
import { pathOfUri } from './local-path.ts'

/** An attempt that ended well. */
export interface FinishedWork extends Workplace {
  readonly task: TaskPath
}

/**
 * What an attempt left: values from the executor output before those in files, artifacts where they were planned or where it says.
 * Throws a ComponentError: KF5030 for a missing value, KF5031 for one of the wrong type, KF5032 for an executor output that cannot be read.
 */
export function taskOutputs({ outputDefinitions }: ComponentSpec, work: FinishedWork): Values {
  const written = readExecutorOutput(work.task, executorOutputFile(work.folder))
  const parameters = Object.entries(outputDefinitions?.parameters ?? {})
  const artifacts = Object.entries(outputDefinitions?.artifacts ?? {})
  return {
    parameters: Object.fromEntries(parameters.map(([name, spec]) => [name, outputValue(work, { name, spec }, written)])),
    artifacts: Object.fromEntries(artifacts.map(([name, { artifactType }]) => [name, [outputArtifact(work, { name, ...artifactType }, written)]])),
  }
}

function outputValue(
  work: FinishedWork,
  { name, spec }: { readonly name: string; readonly spec: ParameterSpec },
  { parameterValues }: ExecutorOutput,
): Value {
  const type = spec.parameterType
  const wrong = (found: Value): ComponentError => new ComponentError([problem('KF5031', [work.task, name, typeInWords(type), valueInWords(found)])])
  const value = parameterValues[name]
  if (value !== undefined) {
    if (valueFits(type, value)) return value
    throw wrong(value)
  }
  const file = parameterFile(work.folder, name)
  if (!existsSync(file)) throw new ComponentError([problem('KF5030', [work.task, name, file])])
  const text = readFileSync(file, 'utf8')
  const parsed = parseParameter(type, text)
  if (parsed === undefined) throw wrong(text)
  return parsed
}

function outputArtifact(
  work: FinishedWork,
  { name, schemaTitle }: { readonly name: string; readonly schemaTitle?: string },
  { artifacts }: ExecutorOutput,
): RunArtifact {
  const told = artifacts[name]
  const uri = told?.customPath || told?.uri || artifactFile(work.folder, name)
  const path = pathInRun(work.runFolder, uri)
  return { name, schemaTitle: schemaTitle ?? 'system.Artifact', uri, ...(path !== undefined && { path }), metadata: told?.metadata ?? {} }
}

/** With '/', also where the system has another separator; `undefined` for what is elsewhere or not there. */
function pathInRun(runFolder: string, uri: string): string | undefined {
  const absolute = pathOfUri(uri)
  if (absolute === undefined || !existsSync(absolute)) return undefined
  const path = relative(runFolder, absolute)
  return path.startsWith('..') ? undefined : path.split(sep).join('/')
}
