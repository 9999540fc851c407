import type { AnyNode, ObjectExpression } from 'acorn'

/** What a name or an expression surely stands for; there is none where that is not sure. */
export type Kind =
  | { readonly is: 'output' | 'condition' | 'task' | 'outputs' | 'branches' | 'component' | 'library' }
  /** Something of another package, and what it gives when it is called in a pipeline's body. */
  | { readonly is: 'package' | 'made by a package' }
  /** A function of this library. */
  | { readonly is: 'verb'; readonly name: string }
  /** What a pipeline's body is given. */
  | { readonly is: 'inputs'; readonly names: ReadonlySet<string> }
  | { readonly is: 'function'; readonly node: AnyNode; readonly scope: Scope }
  | { readonly is: 'object'; readonly node: ObjectExpression }

/** What names mean in a part of a program. */
export interface Scope {
  readonly kinds: Map<string, Kind | undefined>
  readonly outer: Scope | undefined
  /** Inside a pipeline's body. */
  readonly inBody: boolean
}
