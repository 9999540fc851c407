import type * as Cel from '@marcbachmann/cel-js'
import { celLanguage, celReason } from './language.ts'
import type { ParameterType } from '../document/pipeline-spec.ts'

/** What is wrong with an expression whose grammar is right. */
export interface CelFault {
  readonly kind: 'types' | 'result' | 'constant'
  readonly reason: string
}

const languages = new Map<'condition' | 'selector', Cel.Environment>()

// Kubeflow hands numbers over as doubles, and its language compares them with whole numbers at run time: their type says nothing.
const variables: { readonly [type in ParameterType]: string } = {
  STRING: 'kfpString',
  NUMBER_INTEGER: 'kfpDyn',
  NUMBER_DOUBLE: 'kfpDyn',
  BOOLEAN: 'kfpBool',
  LIST: 'kfpList',
  STRUCT: 'kfpStruct',
  TASK_FINAL_STATUS: 'kfpStruct',
  TASK_CONFIG: 'kfpStruct',
}

function languageOf(kind: 'condition' | 'selector'): Cel.Environment {
  const known = languages.get(kind)
  if (known !== undefined) return known
  const plain = celLanguage({ unlistedVariablesAreDyn: false })
  const listed: readonly (readonly [string, string])[] =
    kind === 'condition'
      ? [
          ['inputs', 'map<string, dyn>'],
          ['outputs', 'map<string, dyn>'],
          ['kfpString', 'string'],
          ['kfpDyn', 'dyn'],
          ['kfpBool', 'bool'],
          ['kfpList', 'list<dyn>'],
          ['kfpStruct', 'map<string, dyn>'],
        ]
      : [
          ['string_value', 'string'],
          ['number_value', 'double'],
          ['bool_value', 'bool'],
          ['struct_value', 'map<string, dyn>'],
          ['list_value', 'list<dyn>'],
        ]
  const made = listed.reduce((language, [name, type]) => language.registerVariable(name, type), plain)
  languages.set(kind, made)
  return made
}

/** What is wrong with a condition, given the declared types of the task's inputs; undefined where a type is not known. */
export function conditionFault(condition: string, typeOf: (input: string) => ParameterType | undefined): CelFault | undefined {
  const typed = condition.replace(
    /inputs\.parameter_values\[(['"])([^'"\\]+)\1\]/g,
    (_, __, name: string) => variables[typeOf(name) ?? 'NUMBER_DOUBLE'],
  )
  const language = languageOf('condition')
  const { valid, type, error } = language.check(typed)
  if (!valid) return { kind: 'types', reason: reasonOf(error) }
  const { ast } = language.parse(typed)
  if (mixesNumbers(ast)) return { kind: 'types', reason: 'a whole number is compared with a fraction; write int() or double() around one of them' }
  if (type !== 'bool' && type !== 'dyn') return { kind: 'result', reason: article(String(type)) }
  return namesIn(ast) ? undefined : { kind: 'constant', reason: String(language.evaluate(typed)) }
}

/** What is wrong with a selector of a part of a value. */
export function selectorFault(selector: string): CelFault | undefined {
  const { valid, error } = languageOf('selector').check(selector)
  return valid ? undefined : { kind: 'types', reason: reasonOf(error) }
}

function reasonOf(error: unknown): string {
  return celReason(error).replace(/[.\s]+$/, '')
}
function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

type Node = Cel.ASTNode
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'op' in value
function operands(node: Node): readonly Node[] {
  const inside = (value: unknown): readonly Node[] => (isNode(value) ? [value] : Array.isArray(value) ? value.flatMap(inside) : [])
  return inside(node.args)
}
/** Go's language, unlike the one here, refuses to compare a whole number and a fraction whose types it knows. */
function mixesNumbers(node: Node): boolean {
  const parts = operands(node)
  const kinds = ['<', '<=', '>', '>='].includes(node.op) ? parts.map(numberKind) : []
  return (kinds.includes('int') && kinds.includes('double')) || parts.some(mixesNumbers)
}
function numberKind({ op, args }: Node): 'int' | 'double' | undefined {
  if (op === 'value') return typeof args === 'bigint' ? 'int' : typeof args === 'number' ? 'double' : undefined
  const called: unknown = op === 'call' && Array.isArray(args) ? args[0] : undefined
  if (called === 'int' || called === 'size') return 'int'
  return called === 'double' ? 'double' : undefined
}
function namesIn(node: Node): boolean {
  return node.op === 'id' || operands(node).some(namesIn)
}
