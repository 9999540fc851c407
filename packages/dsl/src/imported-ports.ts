import { isArtifact, isFile, type Ports, type TypeData, typeDataOf } from '@kfp-ts/component'
import { type Callable, type PortSpec, typesOf } from '@kfp-ts/ir'

/** In words, what a wrapper declares other than its document does. What lists and structs hold is the wrapper's to say. */
export function staleness({ inputs, outputs }: { readonly inputs: Ports; readonly outputs: Ports }, { component }: Callable): readonly string[] {
  return [
    ...differences('input', inputs, typesOf(component.inputDefinitions)),
    ...differences('output', outputs, typesOf(component.outputDefinitions)),
  ]
}

function differences(side: string, ports: Ports, declared: readonly PortSpec[]): readonly string[] {
  const known = new Set(declared.map(({ name }) => name))
  const gone = Object.keys(ports).filter((name) => !known.has(name))
  return [...gone.map((name) => `it has no ${side} "${name}"`), ...declared.flatMap((port) => difference(side, ports, port))]
}
function difference(side: string, ports: Ports, port: PortSpec): readonly string[] {
  const { name } = port
  const given = Object.hasOwn(ports, name) ? ports[name] : undefined
  const type = typeText(port)
  // Kubeflow gives a task its configuration, so no caller need know of the input.
  if (given === undefined) return type === 'TASK_CONFIG' ? [] : [`it has the ${side} "${name}", ${type}`]
  const own = ownTypeText(typeDataOf(given))
  if (own !== type) return [`its ${side} "${name}" is ${type}, not ${own}`]
  return side === 'input' && given.presence !== 'required' && isRequired(port) ? [`its input "${name}" must be given`] : []
}

function typeText(port: PortSpec): string {
  if (port.kind === 'parameter') return port.spec.parameterType
  const { artifactType, isArtifactList } = port.spec
  return `${isArtifactList === true ? 'a list of ' : ''}${artifactType.schemaTitle ?? 'system.Artifact'}`
}
function ownTypeText(type: TypeData): string {
  if (isArtifact(type)) return type.schemaTitle
  return type.ir === 'LIST' && isFile(type) ? `a list of ${ownTypeText(type.item)}` : type.ir
}
function isRequired({ kind, spec }: PortSpec): boolean {
  return spec.isOptional !== true && !(kind === 'parameter' && 'defaultValue' in spec)
}
