import type { Node } from './graph.ts'

/** One body of a graph and where it lies. */
export interface Scope {
  readonly kind: 'pipeline' | 'loop' | 'branch' | 'exitHandler' | 'exit'
  readonly parent: Scope | undefined
  readonly body: readonly Node[]
  /** The loop, branches or exit handler the body belongs to. */
  readonly owner: Node | undefined
}

/** The scope itself, then what it lies in, the pipeline last. */
export function chainOf(scope: Scope): readonly Scope[] {
  const chain: Scope[] = []
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) chain.push(at)
  return chain
}

/** The outermost scope that holds `inner` but not `outer`: the border between them. Nothing if `outer` sees what `inner` makes. */
export function borderBetween(inner: Scope, outer: Scope): Scope | undefined {
  if (inner === outer) return undefined
  const seen = new Set(chainOf(outer))
  return chainOf(inner).findLast((scope) => !seen.has(scope))
}
