import { createRequire } from 'node:module'

/** One fault that the compiled schema found, as ajv says it. */
export interface StructureError {
  /** JSON pointer: `/root/dag/tasks/train`. */
  readonly instancePath: string
  readonly keyword: string
  readonly params: { readonly additionalProperty?: string; readonly missingProperty?: string }
}
interface Validate {
  (value: unknown): boolean
  readonly errors?: readonly StructureError[] | null
}
/** The two kinds of documents a file can hold. */
export type DocumentKind = 'pipeline' | 'platforms'

let compiled: Readonly<Record<DocumentKind, Validate>> | undefined

/** Holds a document against the JSON Schema, by the code that `npm run generate` made of it; loaded when there is something to read. */
export function structureErrors(kind: DocumentKind, value: unknown): readonly StructureError[] {
  compiled ??= createRequire(import.meta.url)('#structure') as Readonly<Record<DocumentKind, Validate>>
  const validate = compiled[kind]
  return validate(value) ? [] : (validate.errors ?? [])
}
