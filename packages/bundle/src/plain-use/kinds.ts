import type { Kind } from './scope.ts'

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

/** What a name of this library is: `job.name` is an output, `when` makes branches; the others may be ready components. */
export function ofLibrary(name: string): Kind {
  if (name === 'job' || name === 'thisTask') return outputs
  return made.has(name) ? { is: 'verb', name } : { is: 'package' }
}

/** What a call gives, in a pipeline's body or elsewhere. */
export function calledKind(callee: Kind | undefined, inBody: boolean): Kind | undefined {
  if (callee?.is === 'verb') return made.get(callee.name)
  if (callee?.is === 'component') return { is: 'task' }
  return callee?.is === 'package' && inBody ? { is: 'made by a package' } : undefined
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
    // What has outputs is a task; a process of another package has a status, too.
    case 'made by a package':
      return name === 'outputs' ? outputs : undefined
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
