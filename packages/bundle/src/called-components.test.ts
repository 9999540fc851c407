import { expect } from 'chai'
import { component, graphOf, parallelFor, pipeline, t, when, equals, exitHandler } from '@kfp-ts/dsl'
import { calledComponents } from './called-components.ts'

const list = component({ name: 'list', outputs: { items: t.list(t.integer()) }, run: async () => ({ items: [1] }) })
const one = component({ name: 'one', inputs: { item: t.integer() }, run: async () => {} })
const end = component({ name: 'end', run: async () => {} })
const inner = pipeline({ name: 'inner', inputs: { n: t.integer() } }, ({ n }) => {
  one({ item: n })
})
const outer = pipeline({ name: 'outer', inputs: { n: t.integer() } }, ({ n }) => {
  exitHandler(
    () => {
      const items = list().outputs.items
      parallelFor([1, 2, 3], (a) => {
        parallelFor(items, (b) => {
          one({ item: b })
        })
        inner({ n: a })
      })
      when(equals(n, 1), () => {
        one({ item: n })
      }).otherwise(() => {
        one({ item: 2 })
      })
    },
    () => {
      end()
    },
  )
})

describe('calledComponents', () => {
  it('counts calls, turns of loops, branches, nested pipelines and exit tasks', () => {
    const counted = calledComponents(graphOf(outer)).map(({ component: { name }, turns }) => [name, turns])
    expect(counted).to.deep.equal([
      ['list', 1],
      ['one', 35],
      ['end', 1],
    ])
  })
})
