import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'chai'
import { type BatcherLimits, MicroBatcher } from './micro-batcher.ts'

const limits: BatcherLimits = { maxBatch: 4, maxWait: 0, maxQueue: 100, lanes: 1 }

/** Doubles numbers, and remembers the batches; each takes a few milliseconds. */
function doubling(changes: Partial<BatcherLimits> = {}): { readonly batches: (readonly number[])[]; readonly batcher: MicroBatcher<number, number> } {
  const batches: (readonly number[])[] = []
  const work = async (items: readonly number[]): Promise<readonly number[]> => {
    batches.push(items)
    await delay(5)
    if (items.includes(13)) throw new Error('unlucky')
    return items.map((item) => item * 2)
  }
  return { batches, batcher: new MicroBatcher(work, { ...limits, ...changes }) }
}
const messageOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    (value) => JSON.stringify(value),
    (error: Error) => error.message,
  )

describe('the micro-batcher', () => {
  it('runs a lone item at once, and puts together what comes meanwhile', async () => {
    const { batches, batcher } = doubling()
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((item) => batcher.submit([item])))
    expect(answers.flat()).to.deep.equal([2, 4, 6, 8, 10, 12])
    expect(batches).to.deep.equal([[1], [2, 3, 4, 5], [6]])
  })

  it('splits a request with many items and joins the answers in order', async () => {
    const { batches, batcher } = doubling()
    expect(await batcher.submit([1, 2, 3, 4, 5, 6])).to.deep.equal([2, 4, 6, 8, 10, 12])
    expect(batches).to.deep.equal([
      [1, 2, 3, 4],
      [5, 6],
    ])
  })

  it('uses all lanes', async () => {
    const { batches, batcher } = doubling({ lanes: 3 })
    const answers = [1, 2, 3, 4].map((item) => batcher.submit([item]))
    expect(batches).to.deep.equal([[1], [2], [3]])
    await Promise.all(answers)
    expect(batches).to.deep.equal([[1], [2], [3], [4]])
  })

  it('waits for others if told to, but not when the batch is full', async () => {
    const { batches, batcher } = doubling({ maxWait: 40 })
    const first = batcher.submit([1])
    await delay(10)
    expect(batches).to.deep.equal([])
    await Promise.all([first, batcher.submit([2])])
    expect(batches).to.deep.equal([[1, 2]])
    const start = performance.now()
    await batcher.submit([1, 2, 3, 4])
    expect(performance.now() - start).to.be.below(35)
  })

  it('takes a request whole or not at all', async () => {
    const { batches, batcher } = doubling({ maxQueue: 5 })
    const running = batcher.submit([1])
    const waiting = batcher.submit([2, 3, 4])
    expect(batcher.queued).to.equal(3)
    expect(await messageOf(batcher.submit([5, 6, 7]))).to.equal('more than 5 would wait')
    expect(batcher.queued).to.equal(3)
    expect((await Promise.all([running, waiting, batcher.submit([8])])).flat()).to.deep.equal([2, 4, 6, 8, 16])
    expect(batches.flat()).to.not.include(5)
  })

  it('lets only the item fail that makes a batch fail', async () => {
    const { batches, batcher } = doubling()
    const answers = await Promise.all([1, 2, 13, 4].map((item) => messageOf(batcher.submit([item]))))
    expect(answers).to.deep.equal(['[2]', '[4]', 'unlucky', '[8]'])
    expect(batches).to.deep.equal([[1], [2, 13, 4], [2], [13], [4]])
  })

  it('forgets the items of a client that went away', async () => {
    const { batches, batcher } = doubling({ maxQueue: 2 })
    const running = batcher.submit([1])
    const client = new AbortController()
    const gone = messageOf(batcher.submit([2, 3], client.signal))
    client.abort(new Error('gone'))
    expect((await Promise.all([running, batcher.submit([4, 5])])).flat()).to.deep.equal([2, 8, 10])
    expect(await gone).to.equal('gone')
    expect(batches).to.deep.equal([[1], [4, 5]])
  })

  it('says when nothing is left to do', async () => {
    const { batches, batcher } = doubling()
    void batcher.submit([1, 2, 3, 4, 5])
    await batcher.drained()
    expect(batches).to.deep.equal([[1, 2, 3, 4], [5]])
    await batcher.drained()
  })

  it('tells how large batches are and how long they waited', async () => {
    const seen: [number, boolean][] = []
    const batcher = new MicroBatcher<number, number>(
      async (items) => {
        await delay(10)
        return items
      },
      limits,
      (size, waited) => seen.push([size, waited > 5]),
    )
    await Promise.all([batcher.submit([1]), batcher.submit([2, 3])])
    expect(seen).to.deep.equal([
      [1, false],
      [2, true],
    ])
  })
})
