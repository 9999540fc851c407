import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { refusal } from '../refusal.test.ts'
import { inOrder } from './in-order.ts'
import { slots } from './slots.ts'

describe('inOrder', () => {
  it('gives results in the order of the items, with so many at a time', async () => {
    let running = 0
    let most = 0
    const work = async (item: number): Promise<number> => {
      most = Math.max(most, (running += 1))
      await sleep(item % 3)
      running -= 1
      return item * 2
    }
    const items = Array.from({ length: 20 }, (_, index) => index)
    expect(await inOrder(items, work, { width: 4 })).to.deep.equal(items.map((item) => item * 2))
    expect(most).to.equal(4)
  })

  it('begins nothing after a failure, and ends what runs', async () => {
    const begun: number[] = []
    let stopped = 0
    const work = async (item: number, signal: AbortSignal): Promise<void> => {
      begun.push(item)
      if (item === 1) throw new Error('one')
      await sleep(1000, undefined, { signal }).catch(() => (stopped += 1))
    }
    expect(await refusal(inOrder([0, 1, 2, 3, 4], work, { width: 2 }))).to.equal('one')
    expect([begun, stopped]).to.deep.equal([[0, 1], 1])
  })

  it('ends when it is told to, and when the items fail', async () => {
    const stop = new AbortController()
    const work = async (_item: number, signal: AbortSignal): Promise<void> => sleep(1000, undefined, { signal })
    setTimeout(() => stop.abort(new Error('told to')), 5)
    expect(await refusal(inOrder([1, 2, 3], work, { width: 2, signal: stop.signal }))).to.equal('told to')
    const failing = async function* (): AsyncGenerator<number> {
      yield 1
      throw new Error('no more')
    }
    expect(await refusal(inOrder(failing(), work, { width: 2 }))).to.equal('no more')
  })
})

describe('slots', () => {
  it('are given to who waits longest, and not to who gave up', async () => {
    const places = slots(1)
    const order: string[] = []
    await places.take()
    const stop = new AbortController()
    const first = places.take(stop.signal).catch(() => order.push('gave up'))
    const second = places.take().then(() => order.push('second'))
    stop.abort()
    await first
    places.give()
    await second
    expect(order).to.deep.equal(['gave up', 'second'])
  })
})
