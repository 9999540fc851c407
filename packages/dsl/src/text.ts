import { callSite, handleOf, isFile, makeOutput, type Output, type Reference, type Scalar, strangerOf, type String, taskOf } from '@kfp-ts/component'
import { problem } from './codes.ts'
import { describeValue } from './in-words.ts'
import { notGiven } from './given-function.ts'
import { recordingFor } from './recording.ts'
import { toArgument } from './to-argument.ts'

/** Text with holes: text`s3://data/${run}/${epoch}`. The holes are filled when the pipeline runs. */
export function text(strings: TemplateStringsArray, ...holes: readonly (string | number | boolean | Output<Scalar>)[]): Output<String> {
  const position = callSite(text)
  const recording = recordingFor('text', position)
  if (!Array.isArray(strings)) throw notGiven(strings, { verb: 'text', part: 'its template', form: 'text`...`, without parentheses', position })
  const fill = (hole: unknown): string | Reference => {
    if (typeof hole === 'string' || typeof hole === 'number' || typeof hole === 'boolean') return String(hole)
    if (isNoText(hole)) recording.findings.push(problem('KF1054', [describeValue(hole)], { position }))
    const argument = isNoText(hole) ? undefined : toArgument(hole, { recording, what: 'A hole of text`...`', position })
    return argument !== undefined && 'reference' in argument ? argument.reference : ''
  }
  const parts = strings.flatMap((string, index) => (index < holes.length ? [string, fill(holes[index])] : [string]))
  return makeOutput({ kind: 'text', parts: joined(parts) }, { ir: 'STRING' }, recording.token) as Output<String>
}

/** Tasks, and outputs of another copy of the library, are mistakes of their own. */
function isNoText(hole: unknown): boolean {
  const type = handleOf(hole)?.type
  if (type !== undefined) return isFile(type) || ('ir' in type && type.ir === 'TASK_FINAL_STATUS')
  return typeof hole !== 'object' || hole === null || (taskOf(hole) === undefined && strangerOf(hole, 'output') === undefined)
}

/** Neighbouring texts become one, empty ones go. */
function joined(parts: readonly (string | Reference)[]): readonly (string | Reference)[] {
  const result: (string | Reference)[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part
    else if (part !== '') result.push(part)
  }
  return result
}
