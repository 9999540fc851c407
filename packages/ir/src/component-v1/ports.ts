import { problem } from '../codes.ts'
import type { ArtifactSpec, Definitions, ParameterSpec } from '../document/pipeline-spec.ts'
import { defaultValue } from './default-value.ts'
import { portName, takeName } from './names.ts'
import { fieldsOf, type FieldParts, flagOf, itemsOf, type Part, report, textOf } from './part.ts'
import { portTypeOf } from './port-type.ts'

/** The inputs or outputs of a component of version 1 as version 2 declares them. */
export interface PortsV1 {
  readonly definitions: Required<Definitions>
  /** What a placeholder may name: the names as they are written, each with its new name. */
  readonly names: ReadonlyMap<string, string>
}

/** Reads `inputs` or `outputs`. */
export function readPorts(side: 'input' | 'output', part: Part | undefined): PortsV1 {
  const parameters: Record<string, ParameterSpec> = {}
  const artifacts: Record<string, ArtifactSpec> = {}
  const taken = new Map<string, string>()
  const names = new Map<string, string>()
  for (const item of itemsOf(part)) {
    const own = side === 'input' ? ['default', 'optional'] : []
    const fields = fieldsOf(item, ['name', 'type', 'description', ...own, 'annotations'], ['name'])
    const written = textOf(fields?.['name'])
    if (fields === undefined || written === undefined) continue
    const name = portName(written)
    if (!takeName({ side, written, name }, taken, fields['name'] ?? item)) continue
    names.set(written, name)
    const type = side === 'input' && fields['type']?.value === 'PipelineTaskFinalStatus' ? finalStatus : portTypeOf(fields['type']?.value)
    if (type.kind === 'parameter') parameters[name] = { parameterType: type.parameterType, ...parameterDetails(written, type, fields) }
    else artifacts[name] = { artifactType: type.artifactType, ...artifactDetails(written, fields) }
  }
  return { definitions: { parameters, artifacts }, names }
}

const finalStatus = { kind: 'parameter', parameterType: 'TASK_FINAL_STATUS' } as const

function parameterDetails(written: string, { parameterType }: Pick<ParameterSpec, 'parameterType'>, fields: FieldParts): Partial<ParameterSpec> {
  if (parameterType === 'TASK_FINAL_STATUS') return { isOptional: true, ...described(fields) }
  const given = fields['default']
  const value = given && defaultValue(given, written, parameterType)
  return { ...optional(fields), ...(value !== undefined && { defaultValue: value }), ...described(fields) }
}
function artifactDetails(written: string, fields: FieldParts): Partial<ArtifactSpec> {
  const given = fields['default']
  if (given !== undefined) report(given, (place) => problem('KF3708', [written], place))
  return { ...optional(fields), ...described(fields) }
}
function optional(fields: FieldParts): { readonly isOptional?: true } {
  const isOptional = flagOf(fields['optional'])
  return isOptional || fields['default'] !== undefined ? { isOptional: true } : {}
}
function described(fields: FieldParts): { readonly description?: string } {
  const description = textOf(fields['description'])?.trim()
  return description === undefined || description === '' ? {} : { description }
}
