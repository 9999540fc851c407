import { expect } from 'chai'
import { dagOrder } from './dag-order.ts'
import type { Call } from './document/workflow.ts'

const waiting = (name: string, ...dependencies: readonly string[]): Call => ({ name, dependencies })

describe('the order of tasks', () => {
  it('has each after those that it waits for, in either spelling', () => {
    expect(dagOrder([{ name: 'c', depends: 'a.Succeeded || b.Failed' }, waiting('b', 'a'), waiting('a')]).indices).to.deep.equal([2, 1, 0])
  })
  it('leaves out who is not there', () => {
    const { indices, circle } = dagOrder([waiting('a', 'nobody')])
    expect([indices, circle]).to.deep.equal([[0], []])
  })
  it('names who waits for each other, and has an order all the same', () => {
    const { indices, circle, ancestors } = dagOrder([waiting('a', 'c'), waiting('b', 'a'), waiting('c', 'b'), waiting('d', 'c')])
    expect(circle).to.deep.equal(['a', 'c', 'b'])
    expect(indices).to.deep.equal([1, 2, 0, 3])
    expect([...ancestors('a')]).to.deep.equal(['c', 'b'])
    expect(ancestors('a').has('a')).to.equal(false)
  })
  it('knows who has ended before a task begins, nearest first', () => {
    const { ancestors } = dagOrder([waiting('a'), waiting('b', 'a'), waiting('c', 'a'), waiting('d', 'b', 'c'), waiting('e')])
    expect([...ancestors('d')]).to.deep.equal(['b', 'c', 'a'])
    expect(['a', 'b', 'c', 'd', 'e'].map((name) => ancestors('d').has(name))).to.deep.equal([true, true, true, false, false])
  })
  it('goes along chains that are longer than the stack is deep', () => {
    const length = 30_000
    const chain = Array.from({ length }, (_, index) => waiting(`t${index}`, `t${index + 1}`))
    const { indices, circle, ancestors } = dagOrder(chain)
    expect([indices.length, indices[0], circle.length, ancestors('t0').has(`t${length - 1}`)]).to.deep.equal([length, length - 1, 0, true])
  })
})
