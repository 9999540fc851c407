import { type AnyDefinition, type BodyDefinition, deepFreeze, type ImageDefinition } from '@kfp-ts/component'
import type { Callee, ComponentData, ContainerData, DocumentData, Graph, ImporterData } from './graph.ts'

const known = new WeakMap<AnyDefinition, Callee>()

/** What a definition looks like in the graph: data, without the author's function. The same object for every call. */
export function calleeOf(definition: AnyDefinition): Callee {
  const callee = known.get(definition) ?? deepFreeze(makeCallee(definition))
  known.set(definition, callee)
  return callee
}

function makeCallee(definition: AnyDefinition): Callee {
  if (definition.kind === 'component') return { kind: 'component', component: componentData(definition) }
  if (definition.kind === 'container') return { kind: 'container', container: containerData(definition) }
  if (definition.kind === 'pipeline') return { kind: 'pipeline', graph: definition.graph as Graph }
  if (definition.kind === 'document') return { kind: 'document', document: definition.document as DocumentData }
  return { kind: 'importer', importer: definition.importer as ImporterData }
}
/** A component as data, as `bodies` is given it. */
export function componentData({ kind: _kind, library: _library, run: _body, declaredAt, ...data }: BodyDefinition): ComponentData {
  return { ...data, declaredAt }
}
function containerData({ kind: _kind, library: _library, declaredAt: _place, ...data }: ImageDefinition): ContainerData {
  return data
}
