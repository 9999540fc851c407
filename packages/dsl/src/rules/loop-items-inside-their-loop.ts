import { problem } from '../codes.ts'
import { chainOf } from '../scope.ts'
import { sourcesOf } from '../sources-of.ts'
import type { Rule } from './rule.ts'

/** The item of a loop has a value only inside that loop. */
export const loopItemsInsideTheirLoop: Rule = ({ uses }) =>
  uses.flatMap((use) =>
    sourcesOf(use.reference).flatMap((source) => {
      const isInside = source.kind !== 'item' || chainOf(use.scope).some(({ owner }) => owner?.id === source.loop)
      return isInside ? [] : [problem('KF2004', [use.what], { position: use.position })]
    }),
  )
