import { problem } from '../codes.ts'
import type { ParameterType } from '../document/pipeline-spec.ts'
import { describe } from '../document/describe.ts'
import type { Value } from '../document/value.ts'
import { typeText, valueFits } from '../document/value-fits.ts'
import { type Part, report } from './part.ts'

const yes = ['y', 'yes', 't', 'true', 'on', '1']
const no = ['n', 'no', 'f', 'false', 'off', '0']

/** What Python makes of a text, by the type of its input; the text itself where it can make nothing of it. */
const fromText: { readonly [Type in ParameterType]?: (text: string) => Value } = {
  NUMBER_INTEGER: (text) => (/^\s*[+-]?\d+(_\d+)*\s*$/.test(text) ? Number(text.replaceAll('_', '')) : text),
  NUMBER_DOUBLE: (text) => (/^\s*[+-]?(\d+(_\d+)*\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text.replaceAll('_', '')) : text),
  BOOLEAN: (text) => (yes.includes(text.toLowerCase()) ? true : no.includes(text.toLowerCase()) ? false : text),
  LIST: fromJson,
  STRUCT: fromJson,
}

/** The default of an input in the type it is declared with: version 1 writes all of them as text, if it likes. */
export function defaultValue(part: Part, input: string, type: ParameterType): Value | undefined {
  const value = converted(part, type)
  if (valueFits(type, value)) return value
  return report(part, (place) => problem('KF3707', [input, describe(part.value), typeText(type)], place))
}

function converted(part: Part, type: ParameterType): Value {
  const value = part.value as Value
  if (typeof value === 'string') return fromText[type]?.(value) ?? value
  if (type === 'BOOLEAN' && (value === 0 || value === 1)) return value === 1
  if (type !== 'STRING' || typeof value === 'object') return value
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : writtenAs(part)
}
/** A number given to a text keeps the form it is written in: 1.0 stays "1.0". */
function writtenAs({ value, node, reading }: Part): string {
  const written = node === undefined ? '' : reading.source.slice(node.start, node.end)
  return Number(written) === value && written !== '' ? written : String(value)
}
function fromJson(text: string): Value {
  try {
    return JSON.parse(text) as Value
  } catch {
    return text
  }
}
