import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inspect } from 'node:util'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { type ExecutorInput, outputFileOf } from './executor-input.ts'
import type { Failure } from './failure.ts'

/** Says on stderr what failed and leaves `failure.json` beside the executor output. Synchronous: the process may be about to end. */
export function reportFailure({ diagnostics, cause }: Failure, input: ExecutorInput | undefined): void {
  const lines = diagnostics.map(({ severity, code, message, hint }) => `${severity} ${code}  ${message}${hint === undefined ? '' : `\n  hint: ${hint}`}`)
  writeSyncToStderr([...lines, ...(cause === undefined ? [] : [stackOf(cause)])].join('\n'))
  const [first] = diagnostics
  if (input !== undefined && first !== undefined) leave(join(dirname(outputFileOf(input)), 'failure.json'), first)
}

function writeSyncToStderr(text: string): void {
  try {
    writeFileSync(2, `${text}\n`)
  } catch {
    // A closed stderr: the exit code and failure.json still tell.
  }
}

/** The author's own frames: those of Node and the address an embedded body is loaded from say nothing. */
function stackOf(cause: unknown): string {
  return inspect(cause, { depth: 4 })
    .replaceAll(/data:text\/javascript;base64,[\w+/=]*/g, 'body')
    .split('\n')
    .filter((line) => !/^\s+at .*node:internal/.test(line))
    .join('\n')
}

function leave(file: string, { code, message, hint }: Diagnostic): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.tmp`, JSON.stringify({ code, message, hint }))
    renameSync(`${file}.tmp`, file)
  } catch {
    // The same was said on stderr.
  }
}
