import { problem } from '../codes.ts'
import { pythonJson } from '../write/python-json.ts'
import { describe } from '../document/describe.ts'
import { fieldsOf, itemsOf, type Part, report, textOf } from './part.ts'
import type { PortsV1 } from './ports.ts'

/** What the words of a command may name. */
export interface Ports {
  readonly inputs: PortsV1
  readonly outputs: PortsV1
}
/** A word of version 2: text, or what stands as JSON inside a word. */
type Word = string | { readonly Concat: readonly Word[] } | { readonly IfPresent: IfPresent }
interface IfPresent {
  readonly InputName: string
  readonly Then: Word | readonly Word[]
  readonly Else?: Word | readonly Word[]
}

/** A word of a command in version 2: text with KFP's placeholders, or a structured placeholder as JSON. */
export function commandWord(part: Part, ports: Ports): string {
  const word = wordOf(part, ports)
  return typeof word === 'string' ? word : pythonJson(word)
}

const nothing = ''

function wordOf(part: Part, ports: Ports): Word {
  if (typeof part.value === 'string') return part.value
  const [[kind, inner] = [], second] = Object.entries(typeof part.value === 'object' && !Array.isArray(part.value) ? (part.value ?? {}) : {})
  const single = second === undefined ? kind : undefined
  const read = single === undefined ? undefined : placeholders.get(single)
  if (read !== undefined) return read({ ...part, value: inner, name: `${part.name}.${single}`, node: part.node?.children.get(single ?? '') }, ports)
  const isUnknown = single !== undefined && unknownToV2.includes(single)
  report(part, (place) =>
    isUnknown ? problem('KF3703', [part.name, `{ ${single} }`], place) : problem('KF3702', [part.name, describe(part.value)], place),
  )
  return nothing
}

interface ReadPlaceholder {
  (part: Part, ports: Ports): Word
}
const placeholders: ReadonlyMap<string, ReadPlaceholder> = new Map<string, ReadPlaceholder>([
  ['inputValue', (part, { inputs }) => inputParameter(part, inputs)],
  ['inputPath', (part, { inputs }) => inputFile(part, inputs, 'path')],
  ['inputUri', (part, { inputs }) => inputFile(part, inputs, 'uri')],
  ['outputPath', (part, { outputs }) => outputPlace(part, outputs, 'path')],
  ['outputUri', (part, { outputs }) => outputPlace(part, outputs, 'uri')],
  ['executorInput', () => '{{$}}'],
  ['concat', (part, ports) => ({ Concat: itemsOf(part).map((item) => joinable(item, ports)) })],
  ['if', ifWord],
  ['ifPresent', ifPresentWord],
])
const unknownToV2: readonly string[] = ['inputMetadata', 'inputOutputPortName', 'outputMetadata']

/** The new name of a port; a problem when there is none. */
function declared(part: Part, side: 'input' | 'output', { names }: PortsV1): string | undefined {
  const written = textOf(part)
  if (written === undefined) return undefined
  return (
    names.get(written) ??
    report(part, (place) => problem('KF3704', [part.name, `the ${side} "${written}"`, [...names.keys()].join(', ') || 'nothing'], place))
  )
}
function inputParameter(part: Part, ports: PortsV1): Word {
  const name = declared(part, 'input', ports)
  if (name === undefined) return nothing
  if (Object.hasOwn(ports.definitions.artifacts, name)) {
    report(part, (place) => problem('KF3706', [part.name, `the value of input "${String(part.value)}"`, 'a file'], place))
  }
  return `{{$.inputs.parameters['${name}']}}`
}
function inputFile(part: Part, ports: PortsV1, of: 'path' | 'uri'): Word {
  const name = declared(part, 'input', ports)
  if (name === undefined) return nothing
  if (Object.hasOwn(ports.definitions.parameters, name)) {
    report(part, (place) => problem('KF3706', [part.name, `the ${of === 'uri' ? 'URI' : of} of input "${String(part.value)}"`, 'a parameter'], place))
  }
  return `{{$.inputs.artifacts['${name}'].${of}}}`
}
function outputPlace(part: Part, ports: PortsV1, of: 'path' | 'uri'): Word {
  const name = declared(part, 'output', ports)
  if (name === undefined) return nothing
  return of === 'path' && Object.hasOwn(ports.definitions.parameters, name)
    ? `{{$.outputs.parameters['${name}'].output_file}}`
    : `{{$.outputs.artifacts['${name}'].${of}}}`
}

/** `{ if: { cond: { isPresent: x }, then, else } }`. */
function ifWord(part: Part, ports: Ports): Word {
  const fields = fieldsOf(part, ['cond', 'then', 'else'], ['cond', 'then'])
  const condition = fields?.['cond']
  if (fields === undefined || condition === undefined) return nothing
  const asked =
    typeof condition.value === 'object' && 'isPresent' in (condition.value ?? {}) ? fieldsOf(condition, ['isPresent'])?.['isPresent'] : undefined
  if (asked !== undefined) return chosen(asked, fields, ports)
  report(condition, (place) => problem('KF3712', [part.name], place))
  return nothing
}
/** The older `{ ifPresent: { inputName: x, then, else } }`. */
function ifPresentWord(part: Part, ports: Ports): Word {
  const fields = fieldsOf(part, ['inputName', 'then', 'else'], ['inputName', 'then'])
  const asked = fields?.['inputName']
  return fields === undefined || asked === undefined ? nothing : chosen(asked, fields, ports)
}
function chosen(asked: Part, { then, else: otherwise }: { readonly [field: string]: Part | undefined }, ports: Ports): Word {
  const name = declared(asked, 'input', ports.inputs)
  const words = (part: Part): Word | readonly Word[] =>
    Array.isArray(part.value) ? itemsOf(part).map((item) => wordOf(item, ports)) : wordOf(part, ports)
  const last = otherwise && words(otherwise)
  return {
    IfPresent: {
      InputName: name ?? nothing,
      Then: then === undefined ? nothing : words(then),
      // Python writes an alternative only when there is something in it.
      ...(last !== undefined && last !== '' && !(Array.isArray(last) && last.length === 0) && { Else: last }),
    },
  }
}
/** What is joined with other words is one word. */
function joinable(part: Part, ports: Ports): Word {
  const word = wordOf(part, ports)
  if (typeof word === 'object' && 'IfPresent' in word && (Array.isArray(word.IfPresent.Then) || Array.isArray(word.IfPresent.Else))) {
    report(part, (place) => problem('KF3711', [part.name], place))
  }
  return word
}
