import { isArtifact, isFile, type Ports, type TypeData } from '@kfp-ts/component'
import type { ArtifactSpec, Definitions, ParameterSpec, Value } from '@kfp-ts/ir'
import type { GroupInput } from './group.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] }
export interface DefinitionsBuilder {
  readonly parameters: Record<string, ParameterSpec>
  readonly artifacts: Record<string, ArtifactSpec>
}

/** What ports look like in a file. A list of artifacts has one title, however deep it is: such lists are flat. */
export function portDefinitions(ports: Ports): Definitions | undefined {
  const builder: DefinitionsBuilder = { parameters: {}, artifacts: {} }
  for (const [name, { presence, description, default: value, ...port }] of Object.entries(ports)) {
    const type = port.type as unknown as TypeData
    const described = description === undefined ? {} : { description }
    const optional = presence === 'required' && !isStatus(type) ? {} : { isOptional: true }
    if (isFile(type)) builder.artifacts[name] = { ...artifactSpec(type), ...described, ...optional }
    else
      builder.parameters[name] = { ...parameterSpec(type), ...described, ...optional, ...(value !== undefined && { defaultValue: value as Value }) }
  }
  return definitions(builder)
}
/** What ports look like in a file where they are outputs: choices, defaults and presence have no place there, and the backend refuses the file. */
export function outputPortDefinitions(ports: Ports): Definitions | undefined {
  const builder: DefinitionsBuilder = { parameters: {}, artifacts: {} }
  for (const [name, { description, ...port }] of Object.entries(ports)) {
    const type = port.type as unknown as TypeData
    const described = description === undefined ? {} : { description }
    if (isFile(type)) builder.artifacts[name] = { ...artifactSpec(type), ...described }
    else builder.parameters[name] = { parameterType: parameterType(type), ...described }
  }
  return definitions(builder)
}
/** What types look like in a file, without anything about them. */
export function typeDefinitions(types: Iterable<readonly [string, TypeData]>): Definitions | undefined {
  return inputDefinitions([...types].map(([name, type]) => ({ name, type })))
}
/**
 * What the inputs of a group look like in a file. What may be missing is optional there too, which Python does not say: KFP 2.17 fails such a
 * run either way (KF3526), the backend after it hands on that there is no value where the group says so.
 */
export function inputDefinitions(inputs: Iterable<Pick<GroupInput, 'name' | 'type' | 'mayBeMissing'>>): Definitions | undefined {
  const builder: DefinitionsBuilder = { parameters: {}, artifacts: {} }
  for (const { name, type, mayBeMissing } of inputs) {
    const optional = mayBeMissing === true ? { isOptional: true } : {}
    if (isFile(type)) builder.artifacts[name] = { ...artifactSpec(type), ...optional }
    else builder.parameters[name] = { parameterType: parameterType(type), ...optional }
  }
  return definitions(builder)
}

function definitions({ parameters, artifacts }: DefinitionsBuilder): Definitions | undefined {
  const built: Writable<Definitions> = {}
  if (Object.keys(parameters).length > 0) built.parameters = parameters
  if (Object.keys(artifacts).length > 0) built.artifacts = artifacts
  return Object.keys(built).length > 0 ? built : undefined
}
function artifactSpec(type: TypeData): ArtifactSpec {
  if (!isArtifact(type)) return 'item' in type ? { ...artifactSpec(type.item), isArtifactList: true } : { artifactType: {} }
  return { artifactType: { schemaTitle: type.schemaTitle, schemaVersion: type.schemaVersion ?? '0.0.1' } }
}
function parameterSpec(type: TypeData): ParameterSpec {
  const choices = 'choices' in type && type.choices ? { literals: type.choices } : {}
  return { parameterType: parameterType(type), ...choices }
}
function parameterType(type: TypeData): ParameterSpec['parameterType'] {
  if (!('ir' in type)) return 'STRUCT'
  // As in Python, where items of a list that nobody describes are texts.
  return type.ir === 'ANYTHING' ? 'STRING' : type.ir
}
function isStatus(type: TypeData): boolean {
  return 'ir' in type && type.ir === 'TASK_FINAL_STATUS'
}
