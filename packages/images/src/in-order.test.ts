import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { inOrder } from './in-order.ts'

describe('inOrder', () => {
  it('works on a few items at once and yields in their order', async () => {
    let running = 0
    let most = 0
    const results: number[] = []
    const work = async (delay: number): Promise<number> => {
      most = Math.max(most, ++running)
      await setTimeout(delay)
      running--
      return delay
    }
    for await (const result of inOrder([12, 1, 6, 1, 3], 3, work)) results.push(result)
    expect(results).to.deep.equal([12, 1, 6, 1, 3])
    expect(most).to.equal(3)
  })

  it('throws the error of an item when its turn comes', async () => {
    const results: number[] = []
    const work = async (item: number): Promise<number> => {
      if (item === 2) throw new Error('two')
      return item
    }
    const all = async (): Promise<void> => {
      for await (const result of inOrder([1, 2, 3], 2, work)) results.push(result)
    }
    expect(((await all().catch((error: Error) => error)) as Error).message).to.equal('two')
    expect(results).to.deep.equal([1])
  })
})
