import type { RunPlaceholder, TypeData } from '@kfp-ts/component'
import type { Group, Member } from './group.ts'

/** Where a value comes from, in the tree of groups and steps. */
export type Source =
  | { readonly kind: 'input'; readonly name: string; readonly type: TypeData; readonly mayBeMissing: boolean }
  | { readonly kind: 'item'; readonly loop: Group; readonly type: TypeData }
  | { readonly kind: 'placeholder'; readonly name: RunPlaceholder; readonly type: TypeData }
  | { readonly kind: 'part'; readonly of: Source; readonly field: string; readonly type: TypeData }
  | Made
/** An output of a step or a group, to be taken by the tasks beside it. */
export interface Made {
  readonly kind: 'made'
  readonly by: Member
  readonly key: string
  readonly type: TypeData
}

/** The name a value has when it flows into a group, after `pipelinechannel--`. */
export function fullName(source: Source): string {
  switch (source.kind) {
    case 'input':
    case 'placeholder':
      return source.name
    case 'made':
      return `${source.by.name}-${source.key}`
    case 'item':
      return (source.loop.turns?.item ?? '').replace(/^pipelinechannel--/, '')
    case 'part':
      return `${fullName(source.of)}-subvar-${source.field}`
  }
}
