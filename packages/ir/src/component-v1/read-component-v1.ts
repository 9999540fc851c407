import { hasErrors } from '@kfp-ts/diagnostics'
import { clusterName } from '../document/cluster-name.ts'
import { problem } from '../codes.ts'
import type { ReadResult } from '../document/document.ts'
import { loadYaml } from '../yaml/load-yaml.ts'
import type { ContainerSpec } from '../document/pipeline-spec.ts'
import type { ReadOptions } from '../read/read-pipeline.ts'
import { commandWord, type Ports } from './command-word.ts'
import { entriesOf, fieldsOf, itemsOf, type Part, type Reading, report, textOf } from './part.ts'
import { readPorts } from './ports.ts'
import { type ComponentV1, singleComponent } from './single-component.ts'

/** Whether a text looks like a component of version 1: `implementation` stands at its top. */
export function isComponentV1(source: string): boolean {
  return /^(['"]?)implementation\1\s*:/m.test(source) || (/^\s*\{/.test(source) && topKeys(source).includes('implementation'))
}
function topKeys(source: string): readonly string[] {
  const { value } = loadYaml(source, '').documents[0] ?? {}
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

/**
 * Reads a component of version 1 and turns it into the pipeline of one task that Python's loader makes of it.
 * What that loader takes although it can never run is a diagnostic here; descriptions are kept, which it forgets.
 */
export function readComponentV1(source: string, options: ReadOptions = {}): ReadResult {
  const loaded = loadYaml(source, options.file ?? 'component.yaml')
  const [document, second] = loaded.documents
  const reading: Reading = { source, loaded, diagnostics: [...loaded.diagnostics] }
  const positionOf: ReadResult['positionOf'] = () => undefined
  if (document === undefined) return { document: undefined, diagnostics: reading.diagnostics, positionOf }
  if (second !== undefined) {
    const words: [string, string] = [String(loaded.documents.length), 'component']
    reading.diagnostics.push(problem('KF3004', words, { position: loaded.position(second.node().start) }))
  }
  const component = readComponent({ value: document.value, name: '', node: document.node(), reading })
  const { diagnostics } = reading
  return { document: component === undefined || hasErrors(diagnostics) ? undefined : singleComponent(component), diagnostics, positionOf }
}

function readComponent(part: Part): ComponentV1 | undefined {
  const fields = fieldsOf(part, ['name', 'description', 'metadata', 'inputs', 'outputs', 'implementation'], ['implementation'])
  const implementation = fields?.['implementation']
  if (fields === undefined || implementation === undefined) return undefined
  const ports: Ports = { inputs: readPorts('input', fields['inputs']), outputs: readPorts('output', fields['outputs']) }
  const container = readImplementation(implementation, ports)
  const name = clusterName(textOf(fields['name']) ?? 'name')
  const description = textOf(fields['description'])?.trim()
  return container === undefined ? undefined : { name: name === '' ? 'name' : name, description, ...ports, container }
}

function readImplementation(part: Part, ports: Ports): ContainerSpec | undefined {
  if (typeof part.value === 'object' && part.value !== null && 'graph' in part.value) return report(part, (place) => problem('KF3701', [], place))
  const container = fieldsOf(part, ['container'], ['container'])?.['container']
  const fields = container && fieldsOf(container, ['image', 'command', 'args', 'env', 'fileOutputs'], ['image'])
  if (fields === undefined) return undefined
  const image = textOf(fields['image'])
  const { fileOutputs } = fields
  if (fileOutputs !== undefined && entriesOf(fileOutputs).length > 0) report(fileOutputs, (place) => problem('KF3709', [], place))
  const words = (list: Part | undefined): readonly string[] => itemsOf(list).map((word) => commandWord(word, ports))
  const command = words(fields['command'])
  const args = words(fields['args'])
  const env = entriesOf(fields['env']).map(([name, value]) => ({ name, ...notEmpty(textOf(value)) }))
  return image === undefined
    ? undefined
    : { image, ...(command.length > 0 && { command }), ...(args.length > 0 && { args }), ...(env.length > 0 && { env }) }
}
/** An empty value is left out, as protobuf does. */
function notEmpty(value: string | undefined): { readonly value?: string } {
  return value === undefined || value === '' ? {} : { value }
}
