import type { ArtifactSpec, Definitions, ParameterSpec, ParameterType } from '../document/pipeline-spec.ts'
import { type PortSpec, typesOf } from '../document/types-of.ts'
import { type Code, type Member, valueCode } from './source-code.ts'
import { blockComment } from './wrapper-comment.ts'

/** The inputs as members of an object of ports. A task configuration is left out: Kubeflow gives it, no caller does. */
export function inputMembers(definitions: Definitions | undefined): readonly Member[] {
  return ports(definitions).map((port) =>
    member(port, port.kind === 'parameter' ? parameter(port.spec, presence(port.spec)) : artifact(port.spec, optional(port.spec))),
  )
}
/** The outputs as members of an object of ports. */
export function outputMembers(definitions: Definitions | undefined): readonly Member[] {
  return ports(definitions).map((port) => member(port, port.kind === 'parameter' ? parameter(port.spec, []) : artifact(port.spec, [])))
}

function ports(definitions: Definitions | undefined): readonly PortSpec[] {
  return typesOf(definitions).filter(({ kind, spec }) => kind === 'artifact' || spec.parameterType !== 'TASK_CONFIG')
}
function member({ name, spec }: PortSpec, value: Code): Member {
  const said = [spec.description?.trim() ?? '', otherChoices(spec)].filter((text) => text !== '').join('\n')
  return { ...(said !== '' && { comment: (indent: number) => blockComment(said, indent) }), key: name, value }
}
/** A choice between values that are no texts has no type of its own. */
function otherChoices(spec: ParameterSpec | ArtifactSpec): string {
  if (!('parameterType' in spec) || spec.literals === undefined || spec.literals.length === 0 || isTextChoice(spec)) return ''
  return `One of ${spec.literals.map((choice) => JSON.stringify(choice)).join(', ')}.`
}

/** What the options of a port say: a default, or that the input may be left out. */
function presence({ parameterType, defaultValue, isOptional }: ParameterSpec): readonly Member[] {
  if (parameterType === 'TASK_FINAL_STATUS') return []
  if (defaultValue !== undefined && defaultValue !== null) return [{ key: 'default', value: valueCode(defaultValue) }]
  return optional({ isOptional: isOptional === true || defaultValue === null })
}
function optional({ isOptional }: { readonly isOptional?: boolean }): readonly Member[] {
  return isOptional === true ? [{ key: 'optional', value: { text: 'true' } }] : []
}

const parameterPorts: { readonly [Type in ParameterType]: { readonly make: string; readonly args?: readonly Code[] } } = {
  STRING: { make: 'string' },
  NUMBER_INTEGER: { make: 'integer' },
  NUMBER_DOUBLE: { make: 'double' },
  BOOLEAN: { make: 'boolean' },
  LIST: { make: 'anyList' },
  STRUCT: { make: 'struct', args: [{ members: [] }] },
  TASK_FINAL_STATUS: { make: 'finalStatus' },
  TASK_CONFIG: { make: 'taskConfig' },
}
function parameter(spec: ParameterSpec, options: readonly Member[]): Code {
  if (isTextChoice(spec)) return port('oneOf', [valueCode(spec.literals)], options)
  const { make, args = [] } = parameterPorts[spec.parameterType]
  return port(make, args, options)
}
function isTextChoice({ parameterType, literals = [], defaultValue }: ParameterSpec): boolean {
  const isChoice = parameterType === 'STRING' && literals.length > 0 && literals.every((choice) => typeof choice === 'string')
  return isChoice && (defaultValue === undefined || defaultValue === null || (literals as readonly unknown[]).includes(defaultValue))
}

const artifactPorts: { readonly [title: string]: string } = {
  'system.Artifact': 'artifact',
  'system.Dataset': 'dataset',
  'system.Model': 'model',
  'system.Metrics': 'metrics',
  'system.ClassificationMetrics': 'classificationMetrics',
  'system.SlicedClassificationMetrics': 'slicedClassificationMetrics',
  'system.HTML': 'html',
  'system.Markdown': 'markdown',
}
function artifact({ artifactType, isArtifactList }: ArtifactSpec, options: readonly Member[]): Code {
  const { schemaTitle = 'system.Artifact', schemaVersion = '0.0.1' } = artifactType
  const known = Object.hasOwn(artifactPorts, schemaTitle) && schemaVersion === '0.0.1' ? artifactPorts[schemaTitle] : undefined
  const make = known ?? 'artifact'
  const titled = known === undefined ? titleMembers(schemaTitle, schemaVersion) : []
  return isArtifactList === true ? port('list', [port(make, [], titled)], options) : port(make, [], [...titled, ...options])
}
/** Titles of other families than Kubeflow's two have no type of their own. */
function titleMembers(title: string, version: string): readonly Member[] {
  if (!/^(system|google)\./.test(title)) return []
  const numbered = version !== '0.0.1' && /^\d+\.\d+\.\d+$/.test(version)
  return [{ key: 'schemaTitle', value: valueCode(title) }, ...(numbered ? [{ key: 'schemaVersion', value: valueCode(version) }] : [])]
}
function port(make: string, args: readonly Code[], options: readonly Member[]): Code {
  return { callee: `t.${make}`, args: [...args, ...(options.length > 0 ? [{ members: options }] : [])] }
}
