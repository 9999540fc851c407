import { expect } from 'chai'
import { Slots } from './slots.ts'

describe('Slots', () => {
  it('lets no more work at once than there are places, in the order of asking', async () => {
    const slots = new Slots(2)
    const log: number[] = []
    let working = 0
    let most = 0
    const work = (index: number) => async (): Promise<void> => {
      log.push(index)
      most = Math.max(most, (working += 1))
      await new Promise((resolve) => setTimeout(resolve, 5))
      working -= 1
      if (index === 1) throw new Error('a failure frees its place too')
    }
    const results = await Promise.allSettled([0, 1, 2, 3, 4].map((index) => slots.hold(work(index))))
    expect([most, log]).to.deep.equal([2, [0, 1, 2, 3, 4]])
    expect(results.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
  })
})
