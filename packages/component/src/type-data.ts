import type { PortType } from './port-types.ts'
import type { Port, Presence } from './port.ts'

/** The type of a value as plain data: what a port's `type` holds at run time. */
export type TypeData = ParameterTypeData | ArtifactTypeData
/** The type of a value, or of a list, as data. */
export type ParameterTypeData =
  | { readonly ir: 'STRING'; readonly choices?: readonly string[] }
  | { readonly ir: 'NUMBER_INTEGER' | 'NUMBER_DOUBLE' | 'BOOLEAN' | 'TASK_FINAL_STATUS' | 'TASK_CONFIG' }
  | { readonly ir: 'LIST'; readonly item: TypeData }
  /** Of an item, where nobody says what lists hold. */
  | { readonly ir: 'ANYTHING' }
  | { readonly ir: 'STRUCT'; readonly fields: { readonly [field: string]: TypeData & { readonly optional?: boolean } } }
/** The type of an artifact as data. */
export interface ArtifactTypeData {
  readonly schemaTitle: string
  readonly schemaVersion?: string
}

/** The type of a port as data. */
export function typeDataOf(port: Port<PortType, Presence>): TypeData {
  return port.type as unknown as TypeData
}
/** True for one artifact, false for a list of them. */
export function isArtifact(type: TypeData): type is ArtifactTypeData {
  return 'schemaTitle' in type
}
/** True for an artifact and for a list of artifacts, however deep. */
export function isFile(type: TypeData): boolean {
  return isArtifact(type) || (type.ir === 'LIST' && isFile(type.item))
}
