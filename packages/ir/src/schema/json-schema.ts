import { pipeline } from './pipeline-shape.ts'
import { platforms } from './platforms-shape.ts'
import type { MessageShape, Shape } from './shape.ts'

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

const scalars: { readonly [kind: string]: JsonSchema } = {
  text: { type: 'string' },
  flag: { type: 'boolean' },
  number: { type: ['number', 'string'], pattern: '^-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?$' },
  int32: { type: ['integer', 'string'], minimum: -(2 ** 31), maximum: 2 ** 31 - 1, pattern: '^-?\\d{1,10}$' },
  int64: { type: ['integer', 'string'], minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER, pattern: '^-?\\d{1,19}$' },
  duration: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?s$' },
  anything: {},
  struct: { type: 'object' },
}

/** Where the schemas of the two documents are in what `structureSchema` makes. */
export const roots = { pipeline: 'Pipeline', platforms: 'Platforms' } as const

/** JSON Schema of compiled pipelines, made from the shapes: the first document at its top, the second in `$defs`. */
export function structureSchema(): JsonSchema {
  const named = new Map<MessageShape, string>()
  const definitions: Record<string, JsonSchema> = {}
  const reference = (shape: MessageShape, wanted: string): JsonSchema => {
    if (!named.has(shape)) {
      const name = unusedName(wanted, definitions)
      named.set(shape, name)
      definitions[name] = {}
      definitions[name] = messageSchema(shape, schemaOf)
    }
    return { $ref: `#/$defs/${named.get(shape)}` }
  }
  const schemaOf = (shape: Shape, name: string): JsonSchema => {
    if (shape.kind === 'message') return reference(shape, name)
    if (shape.kind === 'list') return { type: 'array', items: schemaOf(shape.items, name) }
    if (shape.kind === 'word') return { enum: shape.values }
    if (shape.kind === 'map') return mapSchema(shape, name, schemaOf)
    return scalars[shape.kind] as JsonSchema
  }
  schemaOf(pipeline, roots.pipeline)
  schemaOf(platforms, roots.platforms)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://github.com/kubeflow/pipelines/pipeline-spec-2.1.0.json',
    title: 'A compiled pipeline of Kubeflow Pipelines, schema version 2.1.0',
    $ref: `#/$defs/${roots.pipeline}`,
    $defs: definitions,
  }
}

interface SchemaOf {
  (shape: Shape, name: string): JsonSchema
}
function messageSchema({ fields, required, alternatives }: MessageShape, schemaOf: SchemaOf): JsonSchema {
  const properties = Object.entries(fields).map(([field, shape]) => [field, schemaOf(shape, field[0]?.toUpperCase() + field.slice(1))])
  return {
    type: 'object',
    properties: Object.fromEntries(properties) as JsonSchema,
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    ...(alternatives.length > 0 && { oneOf: alternatives.map((field) => ({ required: [field] })) }),
  }
}
function mapSchema({ values, known = {} }: Shape & { readonly kind: 'map' }, name: string, schemaOf: SchemaOf): JsonSchema {
  const properties = Object.entries(known).map(([key, shape]) => [key, schemaOf(shape, `${name}-${key}`)])
  return {
    type: 'object',
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) as JsonSchema }),
    additionalProperties: schemaOf(values, name),
  }
}
function unusedName(wanted: string, taken: object): string {
  let name = wanted
  for (let count = 2; Object.hasOwn(taken, name); count++) name = `${wanted}-${count}`
  return name
}
