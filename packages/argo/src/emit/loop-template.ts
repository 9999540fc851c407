import { ownEntry, type TaskNode, type Value } from '@kfp-ts/ir'
import { type Carried, carried, carriedOf, textOf } from '../expressions/carried.ts'
import { quoted, tag } from '../expressions/expression.ts'
import type { NamelessTemplate } from '../argo-template.ts'
import { outputNames, type TemplateCall } from './group-template.ts'
import { loopsAround } from '../flow/artifact-origin.ts'
import { portName } from '../flow/names.ts'
import { own, ownParameter } from '../flow/scope.ts'

/** The task of a loop's template that runs once for each item. */
const turnName = 'turn'

/** Before each output of a turn: Argo would parse lists and structs, and write their escapes away. */
const mark = '='

/** A loop around the template of its body: the list comes as a parameter, each turn knows its index in it, outputs are gathered into lists. */
export function loopTemplate(loop: TaskNode, body: TemplateCall): NamelessTemplate {
  const items = ownItems(loop)
  const parameters = body.parameters.map((name) => ({ name, value: turnArgument(loop, name) }))
  const limit = loop.spec.iteratorPolicy?.parallelismLimit ?? 0
  const outputs = outputNames(loop).map((name) => ({ name: portName(name), valueFrom: { expression: gathered(loop, name) } }))
  return {
    ...(limit > 0 && { parallelism: limit }),
    dag: {
      tasks: [{ name: turnName, template: body.template, withSequence: { count: tag(`len(fromJSON(${items}))`) }, arguments: { parameters } }],
      failFast: false,
    },
    ...(outputs.length > 0 && { outputs: { parameters: outputs } }),
  }
}

/** What the body of a loop sees of its item. */
export function itemOf(loop: TaskNode): { readonly input: string; readonly value: Carried } {
  const { parameterIterator, artifactIterator } = loop.spec
  const item = `fromJSON(${ownParameter(own.items)})[int(${ownParameter(own.index)})]`
  const input = parameterIterator?.itemInput ?? artifactIterator?.itemInput ?? ''
  return { input, value: carriedOf(artifactIterator === undefined ? item : `[${item}]`) }
}

/** An output of a turn, as its loop gathers it. */
export function marked(text: string): string {
  return `'${mark}'+(${text})`
}

function turnArgument(loop: TaskNode, name: string): string {
  if (name === own.index) return '{{item}}'
  // Tags and not an expression: what an item is, and what an input is, are not known at the same time everywhere.
  if (name === own.turn) return loopsAround(loop.parent) > 0 ? `{{inputs.parameters.${own.turn}}}/{{item}}` : '{{item}}'
  if (name === own.items) return tag(ownItems(loop))
  return tag(ownParameter(name))
}

/** The text of the list that a loop goes over, in its own template. */
function ownItems({ spec: { parameterIterator, artifactIterator } }: TaskNode): string {
  if (artifactIterator !== undefined) return ownParameter(portName(artifactIterator.items.inputArtifact))
  const items = parameterIterator?.items ?? { raw: '[]' }
  return 'raw' in items ? textOf(carried(JSON.parse(items.raw) as Value)) : ownParameter(portName(items.inputParameter))
}

/** A list with what each turn left, but for those that left nothing; lists of artifacts are joined to one. */
function gathered({ component: { outputDefinitions } }: TaskNode, name: string): string {
  const all = `(tasks?.['${turnName}']?.outputs?.parameters?.[${quoted(portName(name))}]??'[]')`
  const [nothing, inner] = ownEntry(outputDefinitions?.artifacts, name) === undefined ? [['null'], '#[1:]'] : [['null', '[]'], '#[2:len(#)-1]']
  const left = nothing.map((text) => quoted(`${mark}${text}`)).join(',')
  return `'['+join(map(filter(fromJSON(${all}),not (# in [${left}])),${inner}),',')+']'`
}
