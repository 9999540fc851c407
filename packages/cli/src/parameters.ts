import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { Value } from '@kfp-ts/ir'
import { problem } from './codes.ts'
import { readObjectFile } from './object-file.ts'
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
  return (await readObjectFile(file, cwd)).value
}
