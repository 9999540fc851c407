import { graphOf, judge, lower } from '@kfp-ts/dsl'
import type { Value } from '@kfp-ts/ir'
import { filledValue } from '@kfp-ts/runtime'
import { expect } from 'chai'
import fc from 'fast-check'
import { component, pipeline, t } from '../index.ts'

// Whatever literal an author writes with outputs in it: the constant of the task, filled as `runtime` fills it, is that literal with values.

const inputs = {
  text: t.string(),
  count: t.integer(),
  rate: t.double(),
  flag: t.boolean(),
  list: t.list(t.string()),
  struct: t.struct({ a: t.integer() }),
}
const take = component({ name: 'take', inputs: { value: t.struct({}) }, run: async () => {} })

class Hole {
  readonly input: string
  constructor(input: string) {
    this.input = input
  }
}
const hole = fc.constantFrom(...Object.keys(inputs)).map((input) => new Hole(input))
const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('{{'))
const { literal } = fc.letrec<{ literal: unknown }>((tie) => ({
  literal: fc.oneof(
    { maxDepth: 4 },
    hole,
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
    fc.boolean(),
    fc.array(tie('literal'), { maxLength: 4 }),
    fc
      .dictionary(
        text.filter((key) => key !== '__proto__'),
        tie('literal'),
        { maxKeys: 4 },
      )
      .map((record) => ({ ...record })),
  ),
}))
const values = fc.record({
  text: fc.string({ unit: 'grapheme' }),
  count: fc.integer(),
  rate: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
  flag: fc.boolean(),
  list: fc.array(fc.string()),
  struct: fc.record({ a: fc.integer() }).map((record) => ({ ...record })),
})

function withHoles(value: unknown, fill: (input: string) => unknown): unknown {
  if (value instanceof Hole) return fill(value.input)
  if (Array.isArray(value)) return value.map((item) => withHoles(item, fill))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withHoles(inner, fill)]))
}

describe('a literal with outputs in it', () => {
  it('reaches the body as that literal with values', () => {
    fc.assert(
      fc.property(literal, values, (written, given) => {
        const value = { written }
        const recorded = pipeline({ name: 'p', inputs }, (handles) => {
          take({ value: withHoles(value, (input) => (handles as { readonly [input: string]: unknown })[input]) as {} })
        })
        const graph = graphOf(recorded)
        expect(judge(graph)).to.deep.equal([])
        const { document } = lower(graph, () => ({ image: 'node', command: ['run'], args: [] }))
        const parameters = document.spec.root.dag?.tasks['take']?.inputs?.parameters ?? {}
        const received = Object.entries(parameters).map(([name, { runtimeValue, componentInputParameter = '' }]) => {
          return [name, runtimeValue?.constant ?? (given as { readonly [input: string]: Value })[componentInputParameter]] as const
        })
        const known = Object.fromEntries(received)
        expect(filledValue(JSON.parse(JSON.stringify(known['value'])), known)).to.deep.equal(
          withHoles(value, (input) => given[input as keyof typeof given]),
        )
      }),
    )
  })
})
