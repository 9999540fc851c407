import fc from 'fast-check'

/** Chooses among what there is: any number, taken modulo how many there are. */
export type Choice = number
/** A statement of a random body. */
export type Statement =
  | { readonly kind: 'call'; readonly step: Choice; readonly values: readonly Choice[]; readonly after?: Choice }
  | { readonly kind: 'loop'; readonly items: Choice; readonly body: readonly Statement[] }
  | { readonly kind: 'branches'; readonly tests: readonly Test[]; readonly otherwise?: readonly Statement[] }
  | { readonly kind: 'exit'; readonly body: readonly Statement[]; readonly told: Choice }
  | { readonly kind: 'nested'; readonly body: readonly Statement[]; readonly values: readonly Choice[] }
/** A condition and the body it guards. */
export interface Test {
  readonly condition: Condition
  readonly body: readonly Statement[]
}
/** A comparison of two values, or two comparisons joined. */
export interface Condition {
  readonly operator: Choice
  readonly values: readonly Choice[]
  readonly and?: Condition
}

const choice = fc.nat({ max: 1000 })
const values = fc.array(choice, { minLength: 3, maxLength: 3 })
const condition: fc.Arbitrary<Condition> = fc
  .record({ operator: choice, values, second: fc.option(fc.record({ operator: choice, values }), { nil: undefined }) })
  .map(({ second, ...first }) => ({ ...first, ...(second && { and: second }) }))

/** Random bodies: calls, loops, branches, exit handlers and pipelines in one another. */
export const body: fc.Arbitrary<readonly Statement[]> = fc.letrec<{ readonly body: readonly Statement[]; readonly statement: Statement }>((tie) => ({
  body: fc.array(tie('statement'), { minLength: 1, maxLength: 5, depthIdentifier: 'body' }),
  statement: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'body' },
    fc
      .record({ step: choice, values, after: fc.option(choice, { nil: undefined, freq: 4 }) })
      .map(({ after, ...call }): Statement => ({ kind: 'call', ...call, ...(after !== undefined && { after }) })),
    fc.record({ items: choice, body: tie('body') }).map((loop): Statement => ({ kind: 'loop', ...loop })),
    fc
      .record({
        tests: fc.array(fc.record({ condition, body: tie('body') }), { minLength: 1, maxLength: 3 }),
        otherwise: fc.option(tie('body'), { nil: undefined }),
      })
      .map(({ tests, otherwise }): Statement => ({ kind: 'branches', tests, ...(otherwise && { otherwise }) })),
    fc.record({ body: tie('body'), told: choice }).map((exit): Statement => ({ kind: 'exit', ...exit })),
    fc.record({ body: tie('body'), values }).map((nested): Statement => ({ kind: 'nested', ...nested })),
  ),
})).body
