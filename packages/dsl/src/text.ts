import { callSite, handleOf, makeOutput, type Output, type Reference, type Scalar, type String } from '@kfp-ts/component'
import { recordingFor } from './recording.ts'
import { toArgument } from './to-argument.ts'

/** Text with holes: text`s3://data/${run}/${epoch}`. The holes are filled when the pipeline runs. */
export function text(strings: TemplateStringsArray, ...holes: readonly (string | number | boolean | Output<Scalar>)[]): Output<String> {
  const position = callSite(text)
  const recording = recordingFor('text', position)
  const fill = (hole: unknown): string | Reference => {
    const argument =
      handleOf(hole) === undefined && typeof hole !== 'object' ? undefined : toArgument(hole, { recording, what: 'A hole of text`...`', position })
    return argument !== undefined && 'reference' in argument ? argument.reference : String(hole)
  }
  const parts = strings.flatMap((string, index) => (index < holes.length ? [string, fill(holes[index])] : [string]))
  return makeOutput({ kind: 'text', parts: joined(parts) }, { ir: 'STRING' }, recording.token) as Output<String>
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
