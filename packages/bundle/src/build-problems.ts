import { relative, resolve } from 'node:path'
import type { Diagnostic, Position } from '@kfp-ts/diagnostics'
import type { Location, Message } from 'esbuild'
import { problem } from './codes.ts'

/** What esbuild throws. */
export interface BuildFailure {
  readonly errors: readonly Message[]
}
export function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && Array.isArray((error as { errors?: unknown }).errors)
}

/** The errors of a build as diagnostics at the author's lines (KF1101, KF1109); paths in it are relative to `folder`. */
export function buildProblems({ errors }: BuildFailure, file: string, folder: string): Diagnostic[] {
  return errors.map(({ text, location }) => {
    const position = location === null ? undefined : positionOf(location, folder)
    const missing = /^Could not resolve "(.+)"$/.exec(text)?.[1]
    const shown = shortPath(position?.file ?? file)
    return missing === undefined ? problem('KF1101', [shown, text], { position }) : problem('KF1109', [shown, missing], { position })
  })
}

function positionOf({ file, line, column, length }: Location, folder: string): Position {
  const path = file.replace(/^[a-z-]+:(?=\/)/, '')
  return { file: resolve(folder, path), line, column: column + 1, length: Math.max(1, length) }
}

/** Relative to the working folder where it lies below it. */
export function shortPath(file: string): string {
  const path = relative(process.cwd(), file)
  return path === '' || path.startsWith('..') ? file : path
}
