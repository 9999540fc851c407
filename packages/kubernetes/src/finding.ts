import { handleOf } from '@kfp-ts/component'
import type { Diagnostic, Position } from '@kfp-ts/diagnostics'

/** A value that is looked at: of which setting, and who wrote it. */
export interface Place {
  readonly setting: string
  readonly position: Position | undefined
}
/** What is wrong with a value, if something is. */
export type Finding = Diagnostic | undefined

/** A value of a setting as a sentence shows it. */
export function shown(value: unknown): string {
  return handleOf(value) === undefined ? (JSON.stringify(value) ?? 'nothing') : 'an output'
}

/** Whether something is wrong. */
export function isFinding(finding: Finding): finding is Diagnostic {
  return finding !== undefined
}
