import { readFileSync } from 'node:fs'
import { ComponentError } from '@kfp-ts/diagnostics'
import type { Value } from '@kfp-ts/ir'
import type { TaskPath } from '@kfp-ts/runs'
import { problem } from './codes.ts'

/** What a program says of an artifact it wrote; of a list, as with Kubeflow's launcher, the first counts. */
export interface WrittenArtifact {
  readonly uri?: string
  readonly customPath?: string
  readonly metadata?: { readonly [key: string]: Value }
}
/** Kubeflow's ExecutorOutput. */
export interface ExecutorOutput {
  readonly parameterValues: { readonly [name: string]: Value }
  readonly artifacts: { readonly [name: string]: WrittenArtifact | undefined }
}

const fields = new Set(['parameterValues', 'parameter_values', 'parameters', 'artifacts'])

interface Raw {
  readonly [field: string]: unknown
}

/** Reads an executor output; a program need not have written one. Throws a ComponentError (KF5032), also for a field that protobuf does not know. */
export function readExecutorOutput(task: TaskPath, file: string): ExecutorOutput {
  const text = textOf(file)
  if (text.trim() === '') return { parameterValues: {}, artifacts: {} }
  const refused = (reason: string): ComponentError => new ComponentError([problem('KF5032', [task, reason])])
  const raw = parse(text)
  if (!isObject(raw)) throw refused('it is no JSON object')
  const unknown = Object.keys(raw).find((field) => !fields.has(field))
  if (unknown !== undefined) throw refused(`it has a field "${unknown}"`)
  const { parameterValues = raw['parameter_values'] ?? {}, artifacts = {} } = raw
  if (!isObject(parameterValues)) throw refused('"parameterValues" is no object')
  if (!isObject(artifacts)) throw refused('"artifacts" is no object')
  return {
    parameterValues: parameterValues as ExecutorOutput['parameterValues'],
    artifacts: Object.fromEntries(Object.entries(artifacts).map(([name, list]) => [name, firstOf(list)])),
  }
}

function firstOf(list: unknown): WrittenArtifact | undefined {
  const artifacts = isObject(list) ? list['artifacts'] : undefined
  const first: unknown = Array.isArray(artifacts) ? artifacts[0] : undefined
  if (!isObject(first)) return undefined
  const { uri, customPath = first['custom_path'], metadata } = first
  return {
    ...(typeof uri === 'string' && { uri }),
    ...(typeof customPath === 'string' && { customPath }),
    ...(isObject(metadata) && { metadata: metadata as { readonly [key: string]: Value } }),
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
