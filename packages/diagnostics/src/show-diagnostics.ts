import { isAbsolute, relative, resolve } from 'node:path'
import picocolors from 'picocolors'
import { authorPositions, type ToAuthor } from './author-position.ts'
import { codeFrame, type FrameLine } from './code-frame.ts'
import type { Diagnostic, Position, Related } from './diagnostic.ts'
import { type ReadSource, readSources } from './read-source.ts'

/** How to show problems. */
export interface ShowOptions {
  /** Whether to write colours; by default whether standard output is a terminal and `NO_COLOR` is not set. */
  readonly color?: boolean
  /** Paths below it are shown relative to it; by default the working directory. */
  readonly cwd?: string
  /** Where source texts come from; by default the disk. */
  readonly readFile?: ReadSource
}

type Colors = ReturnType<typeof picocolors.createColors>

/** What every part of one showing needs. */
interface Showing {
  readonly colors: Colors
  readonly cwd: string
  readonly readSource: ReadSource
  readonly toAuthor: ToAuthor
}

/**
 * Writes problems for people: code and sentence, a code frame of the author's file, the place, a hint; a blank line between two.
 * Places in bundles are followed through the source map inside the bundle.
 *
 * @example
 * ```ts
 * import { showDiagnostics } from '@kfp-ts/diagnostics/show'
 *
 * const problem = { code: 'KF2001', severity: 'error', message: 'Output "model" is used outside the loop that makes it.' } as const
 * console.error(showDiagnostics([problem], { color: false })) // error KF2001  Output "model" is used outside the loop that makes it.
 * ```
 */
export function showDiagnostics(diagnostics: readonly Diagnostic[], options: ShowOptions = {}): string {
  const readSource = options.readFile ?? readSources()
  const showing: Showing = {
    colors: picocolors.createColors(options.color ?? picocolors.isColorSupported),
    cwd: options.cwd ?? process.cwd(),
    readSource,
    toAuthor: authorPositions(readSource),
  }
  return diagnostics.map((diagnostic) => showOne(diagnostic, showing)).join('\n\n')
}

function showOne(diagnostic: Diagnostic, showing: Showing): string {
  const { bold, red, yellow, cyan } = showing.colors
  const paint = diagnostic.severity === 'error' ? red : yellow
  return [
    `${paint(bold(diagnostic.severity))} ${paint(diagnostic.code)}  ${diagnostic.message}`,
    ...(diagnostic.position ? showPlace(diagnostic.position, paint, showing) : []),
    ...(diagnostic.related ?? []).flatMap((related) => showRelated(related, showing)),
    ...(diagnostic.hint === undefined ? [] : [`  ${cyan('hint:')} ${diagnostic.hint.replaceAll('\n', '\n        ')}`]),
  ].join('\n')
}

function showRelated({ message, position }: Related, showing: Showing): string[] {
  return [`  ${showing.colors.dim('note:')} ${message}`, ...showPlace(position, showing.colors.cyan, showing)]
}

function showPlace(raw: Position, paint: (text: string) => string, showing: Showing): string[] {
  const { dim, cyan } = showing.colors
  const position = showing.toAuthor(raw)
  const source = showing.readSource(resolve(showing.cwd, position.file))
  const frame = source === undefined ? undefined : codeFrame(source, position)
  const line = ({ label, text, kind }: FrameLine) => `${dim(`${label} |`)} ${kind === 'squiggle' ? paint(text) : text}`.trimEnd()
  const indent = ' '.repeat(frame === undefined ? 2 : frame.gutter + 3)
  return [
    ...(frame?.lines.map(line) ?? []),
    `${indent}${dim('at')} ${cyan(shortPath(position.file, showing.cwd))}:${position.line}:${position.column}`,
  ]
}

function shortPath(file: string, cwd: string): string {
  const path = relative(cwd, resolve(cwd, file))
  return path.startsWith('..') || isAbsolute(path) ? file : path
}
