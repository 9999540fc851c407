import type { ParameterType } from '../document/pipeline-spec.ts'
import type { PortSpec } from '../document/types-of.ts'
import { valueText } from './origin-text.ts'

const words: { readonly [Type in ParameterType]: string } = {
  STRING: 'string',
  NUMBER_INTEGER: 'integer',
  NUMBER_DOUBLE: 'double',
  BOOLEAN: 'boolean',
  LIST: 'list',
  STRUCT: 'struct',
  TASK_FINAL_STATUS: 'final status',
  TASK_CONFIG: 'task config',
}

/** What an input or output carries: `integer, default 4`, `optional list of system.Model`. */
export function portText(port: PortSpec): string {
  const need = port.spec.isOptional === true && !('defaultValue' in port.spec) ? 'optional ' : ''
  if (port.kind === 'artifact') {
    const { schemaTitle = 'artifact', schemaVersion = '0.0.1' } = port.spec.artifactType
    const version = schemaVersion === '0.0.1' ? '' : ` ${schemaVersion}`
    return `${need}${port.spec.isArtifactList === true ? 'list of ' : ''}${schemaTitle}${version}`
  }
  const { parameterType, literals, defaultValue } = port.spec
  const choice = literals === undefined ? '' : `, one of ${literals.map(valueText).join(', ')}`
  return `${need}${words[parameterType]}${choice}${defaultValue === undefined ? '' : `, default ${valueText(defaultValue)}`}`
}
