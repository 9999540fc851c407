import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Diagnostic, systemReason } from '@kfp-ts/diagnostics'
import type { Value } from '@kfp-ts/ir'
import { problem } from './codes.ts'
import { UsageError } from './usage-error.ts'

/** Values by name, not yet typed: the pipeline's declarations say what a text means. */
export interface GivenValues {
  readonly [name: string]: Value
}

/** Splits each `name=value`; the value may hold further equals signs. Throws a UsageError (KF7007). */
export function parseAssignments(assignments: readonly string[]): { readonly [name: string]: string } {
  const cuts = assignments.map((text) => ({ text, cut: text.indexOf('=') }))
  const diagnostics: Diagnostic[] = cuts.filter(({ cut }) => cut < 1).map(({ text }) => problem('KF7007', [text]))
  if (diagnostics.length > 0) throw new UsageError(diagnostics)
  return Object.fromEntries(cuts.map(({ text, cut }) => [text.slice(0, cut).trim(), text.slice(cut + 1)]))
}

/** Reads a file of parameters, one JSON or YAML object. Throws a UsageError (KF7008, or what is wrong with the YAML). */
export async function readParameterFile(file: string, cwd: string): Promise<GivenValues> {
  const { loadYaml } = await import('@kfp-ts/ir')
  const { documents, diagnostics } = loadYaml(readText(file, cwd), file)
  if (diagnostics.length > 0) throw new UsageError(diagnostics)
  const [document] = documents
  if (documents.length === 1 && isObject(document?.value)) return document.value
  throw new UsageError([problem('KF7008', [file, documents.length === 1 ? 'it holds no object' : `it holds ${documents.length} documents`])])
}

function readText(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8')
  } catch (error) {
    throw new UsageError([problem('KF7008', [file, systemReason(error)])])
  }
}

function isObject(value: unknown): value is GivenValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
