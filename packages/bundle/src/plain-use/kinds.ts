import type { AnyNode, ObjectExpression } from 'acorn'
import { isFunction } from '../embed/syntax.ts'
import type { Scope } from './scope.ts'

/** What a name or an expression surely stands for; there is none where that is not sure. */
export type Kind =
  | { readonly is: 'output' | 'condition' | 'task' | 'outputs' | 'branches' | 'component' | 'package' | 'library' }
  /** A function of this library. */
  | { readonly is: 'verb'; readonly name: string }
  /** What a pipeline's body is given. */
  | { readonly is: 'inputs'; readonly names: ReadonlySet<string> }
  | { readonly is: 'function'; readonly node: AnyNode; readonly scope: Scope }
  | { readonly is: 'object'; readonly node: ObjectExpression }

export const output: Kind = { is: 'output' }
const outputs: Kind = { is: 'outputs' }

const conditions = ['equals', 'notEquals', 'greaterThan', 'greaterThanOrEquals', 'lessThan', 'lessThanOrEquals', 'and', 'or', 'not']
const components = ['component', 'containerComponent', 'importedComponent', 'importedPipeline', 'pipeline']
const made: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...conditions.map((name) => [name, { is: 'condition' }] as const),
  ...components.map((name) => [name, { is: 'component' }] as const),
  ...['parallelFor', 'exitHandler', 'importer', 'otherwise'].map((name) => [name, { is: 'task' }] as const),
  ['when', { is: 'branches' }],
  ['elseWhen', { is: 'branches' }],
  ['text', output],
])

/** What a name of this library is: `job.name` is an output, `when` makes branches. */
export function ofLibrary(name: string): Kind {
  return name === 'job' || name === 'thisTask' ? outputs : { is: 'verb', name }
}

/** What a call gives; `inBody` where a function of some package is taken for a component, since little else is called there. */
export function calledKind(callee: Kind | undefined, inBody: boolean): Kind | undefined {
  if (callee?.is === 'verb') return made.get(callee.name)
  const makesTask = callee?.is === 'component' || (callee?.is === 'package' && inBody)
  return makesTask ? { is: 'task' } : undefined
}

/** What `whole.name` is. */
export function memberKind(whole: Kind | undefined, name: string): Kind | undefined {
  switch (whole?.is) {
    case 'library':
      return ofLibrary(name)
    case 'package':
      return whole
    case 'task':
      return name === 'outputs' ? outputs : name === 'status' ? output : undefined
    case 'outputs':
    case 'output':
      return output
    case 'inputs':
      return whole.names.has(name) ? output : undefined
    case 'branches':
      return name === 'elseWhen' || name === 'otherwise' ? { is: 'verb', name } : undefined
    default:
      return undefined
  }
}

/** What an expression is that is written out: a function or an object. */
export function literalKind(node: AnyNode, scope: Scope): Kind | undefined {
  if (isFunction(node)) return { is: 'function', node, scope }
  return node.type === 'ObjectExpression' ? { is: 'object', node } : undefined
}
