import { and, type Condition, equals, greaterThan, greaterThanOrEquals, lessThan, lessThanOrEquals, not, notEquals, or } from 'kfp-ts'
import type { Chance } from './chance.ts'
import { oddTexts } from './odd-values.ts'
import { type Sight, Values } from './sight.ts'

/** A comparison of what is in sight, or some of them joined. */
export function condition(chance: Chance, sight: Sight): Condition {
  const joined = chance.below(10)
  if (joined === 0) return and(comparison(chance, sight), condition(chance, sight))
  if (joined === 1) return or(comparison(chance, sight), condition(chance, sight))
  if (joined === 2) return not(condition(chance, sight))
  return comparison(chance, sight)
}

function comparison(chance: Chance, sight: Sight): Condition {
  const values = new Values(chance, sight)
  const number = values.seen(chance.in100(50) ? sight.integers : sight.doubles)
  const text = values.seen(sight.texts)
  const flag = values.seen(sight.booleans)
  const kind = chance.below(4)
  if (kind === 0 && text !== undefined)
    return chance.among([equals, notEquals])(text, chance.in100(60) ? chance.among(oddTexts) : (values.text() as never))
  if (kind === 1 && flag !== undefined) return chance.among([equals, notEquals])(flag, values.boolean())
  const compare = chance.among([greaterThan, greaterThanOrEquals, lessThan, lessThanOrEquals, equals, notEquals])
  return compare((number ?? sight.integers[0]) as never, (chance.in100(50) ? values.integer() : values.double()) as never)
}
