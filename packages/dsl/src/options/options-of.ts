import type { AnyDefinition, Argument } from '@kfp-ts/component'
import type { Position } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Recording } from '../recording.ts'
import { toArgument } from '../to-argument.ts'

/** The task whose options are read. */
export interface OptionsOf {
  readonly recording: Recording
  readonly task: string
  readonly kind: AnyDefinition['kind']
  readonly position: Position | undefined
}
/** A value that cannot be, and how it is written. */
export interface Refused {
  readonly option: string
  readonly value: unknown
  readonly form: string
}
/** Leaves the finding about a value that cannot be. */
export function refuse({ recording, task, position }: OptionsOf, { option, value, form }: Refused): undefined {
  const words: [string, string, string] = [`"${option}" of task "${task}"`, JSON.stringify(value) ?? String(value), form]
  recording.findings.push(problem('KF1042', words, { position }))
}
/** A value of an option that may be an output. */
export function optionArgument(value: unknown, { recording, task, position }: OptionsOf, option: string): Argument | undefined {
  return toArgument(value, { recording, what: `Option "${option}" of task "${task}"`, position })
}
