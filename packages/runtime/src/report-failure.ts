import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inspect } from 'node:util'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { type ExecutorInput, outputFileOf } from './executor-input.ts'
import { bodyCaller, type Failure } from './failure.ts'

/** Says on stderr what failed and leaves `failure.json` beside the executor output. Synchronous: the process may be about to end. */
export function reportFailure({ diagnostics, cause }: Failure, input: ExecutorInput | undefined): void {
  const lines = diagnostics.map(
    ({ severity, code, message, hint }) => `${severity} ${code}  ${message}${hint === undefined ? '' : `\n  hint: ${hint}`}`,
  )
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

function stackOf(thrown: unknown): string {
  for (let error = thrown; error instanceof Error; error = error.cause) Reflect.set(error, 'stack', authorsFrames(error.stack ?? ''))
  return inspect(thrown, { depth: 4 })
}

/** Ours, those of Node, and the address an embedded body is loaded from say nothing. */
function authorsFrames(stack: string): string {
  const lines = stack.replaceAll(/data:text\/javascript;base64,[\w+/=]*/g, 'body').split('\n')
  const ours = lines.findIndex((line) => callOfBody.test(line))
  return lines.filter((line, index) => !isFrame.test(line) || ((ours < 0 || index < ours) && !line.includes('node:internal'))).join('\n')
}

const isFrame = /^\s+at /
const callOfBody = new RegExp(`${isFrame.source}(async )?(Object\\.)?${bodyCaller} \\(`)

function leave(file: string, { code, message, hint }: Diagnostic): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.tmp`, JSON.stringify({ code, message, hint }))
    renameSync(`${file}.tmp`, file)
  } catch {
    // The same was said on stderr.
  }
}
