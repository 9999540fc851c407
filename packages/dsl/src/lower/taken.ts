import type { TypeData } from '@kfp-ts/component'
import type { TaskInputArtifact, TaskInputParameter } from '@kfp-ts/ir'

/** An input of a task, filled: a parameter or an artifact. */
export type Taken =
  | { readonly kind: 'parameter'; readonly type: TypeData; readonly spec: TaskInputParameter }
  | { readonly kind: 'artifact'; readonly type: TypeData; readonly spec: TaskInputArtifact }
