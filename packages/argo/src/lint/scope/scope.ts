/** Names, gone through or made only when somebody asks. */
export interface Names extends Iterable<string> {
  readonly has: (name: string) => boolean
}

/** What can be referred to at some place: full names such as `inputs.parameters.x`. */
export interface Scope {
  /** In layers, since the tasks of a DAG have most of them in common. */
  readonly layers: readonly Names[]
  /** Whether `{{item.NAME}}` may have any name, since the items are known only when the workflow runs. */
  readonly hasAnyItem?: boolean
  /** Whether parameters of the workflow may come from who uses this template. */
  readonly isTemplate: boolean
}

/** Begins of references that Argo takes for its own; other tags belong to somebody else. */
const roots = ['item.', 'steps.', 'inputs.', 'outputs.', 'pod.', 'workflow.', 'tasks.']
/** References that get their value while the workflow runs. */
const late = ['outputs.', 'workflow.creationTimestamp', 'workflow.scheduledTime', 'workflow.duration', 'tasks.name', 'steps.name', 'node.name']

/** In a scope: outputs of the whole workflow have names that are only known when it runs. */
export const anyOutput = { parameters: 'workflow.outputs.parameters.*', artifacts: 'workflow.outputs.artifacts.*' } as const

/** In a scope: a task or step whose outputs are known only to a cluster. */
export const anythingOf = (prefix: string): string => `${prefix}.*`

/** Whether a tag means something of Argo's. */
export const isReference = (tag: string): boolean => roots.some((root) => tag.startsWith(root))

/** Whether a reference will have a value. */
export function isKnown(name: string, scope: Scope): boolean {
  const { hasAnyItem, isTemplate } = scope
  if (has(scope, name) || late.some((begin) => name.startsWith(begin))) return true
  if ((name === 'item' || name.startsWith('item.')) && hasAnyItem === true) return true
  if (name.startsWith('workflow.parameters') && isTemplate) return true
  if (has(scope, anythingOf(name.split('.', 2).join('.')))) return true
  return Object.values(anyOutput).some((any) => name.startsWith(any.slice(0, -1)) && has(scope, any))
}

const has = ({ layers }: Scope, name: string): boolean => layers.some((names) => names.has(name))

/** Whether an expression may use a name: it is known, or the whole of known ones, such as all outputs of a task. */
export function isKnownInExpression(name: string, scope: Scope): boolean {
  if (isKnown(name, scope)) return true
  const begin = `${name}.`
  for (const known of namesIn(scope)) if (known.startsWith(begin)) return true
  return name.startsWith('item.') && (has(scope, 'item') || scope.hasAnyItem === true)
}

/** A scope with more names. */
export function widened(scope: Scope, names: Iterable<string>): Scope {
  return { ...scope, layers: [...scope.layers, new Set(names)] }
}

/** Every name of a scope. */
export function* namesIn({ layers }: Scope): Iterable<string> {
  for (const names of layers) yield* names
}
