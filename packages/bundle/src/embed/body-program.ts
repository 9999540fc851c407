import { inflateSync, strFromU8 } from 'fflate'
import { type BodyForm, scriptFrame } from './boot.ts'

/** A packed body, and how its code is read. */
export interface PackedBody {
  readonly text: string
  readonly form: BodyForm
}
/** A body as a file that Node runs. */
export interface BodyProgram {
  readonly name: 'body.cjs' | 'body.mjs'
  readonly code: string
}

/** Unpacks a body into a file that Node runs; every letter stays in the column in which the source map of the body has it. */
export function bodyProgram({ text, form }: PackedBody): BodyProgram {
  const code = strFromU8(inflateSync(Buffer.from(text, 'base64')))
  return form === 'module' ? { name: 'body.mjs', code } : { name: 'body.cjs', code: withoutFrame(code) }
}

/** A CommonJS file has `require` by itself. */
function withoutFrame(code: string): string {
  const { before, after } = scriptFrame
  const end = code.lastIndexOf(after)
  return `${'"use strict";'.padEnd(before.length)}${code.slice(before.length, end)}${code.slice(end + after.length)}`
}
