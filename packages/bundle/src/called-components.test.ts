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
  it('finds those in loops, branches, nested pipelines and exit handlers, each once', () => {
    expect(calledComponents(graphOf(outer)).map(({ name }) => name)).to.deep.equal(['list', 'one', 'end'])
  })
})
