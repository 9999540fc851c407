import { expect } from 'chai'
import { batchLimits, chunks } from './chunks.ts'
import type { Batch } from './tracking-data.ts'

const texts = (count: number, length = 1): { readonly [key: string]: string } =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'x'.repeat(length)]))
const point = (step: number) => ({ key: 'loss', value: 1, step, timestamp: 0 })
const sizes = (batches: readonly Batch[]): readonly (readonly number[])[] =>
  batches.map(({ params = {}, tags = {}, metrics = [] }) => [Object.keys(params).length, Object.keys(tags).length, metrics.length])

describe('cutting a batch', () => {
  it('keeps to the numbers of a call, and loses nothing', () => {
    expect(sizes(chunks({ params: texts(150), tags: texts(60) }))).to.deep.equal([
      [100, 0, 0],
      [50, 50, 0],
      [0, 10, 0],
    ])
    const metrics = Array.from({ length: 2001 }, (_, step) => point(step))
    const cut = chunks({ metrics })
    expect(sizes(cut).map(([, , count]) => count)).to.deep.equal([1000, 1000, 1])
    expect(cut.flatMap((batch) => batch.metrics ?? [])).to.deep.equal(metrics)
  })

  it('keeps to the bytes of a call, however wide the characters', () => {
    const tags = Object.fromEntries(Array.from({ length: 99 }, (_, index) => [`t${index}`, '亀'.repeat(8000)]))
    const cut = chunks({ tags })
    expect(cut.length).to.be.greaterThan(2)
    for (const batch of cut) expect(Buffer.byteLength(JSON.stringify(batch))).to.be.lessThan(batchLimits.bytes)
    expect(Object.assign({}, ...cut.map((batch) => batch.tags))).to.deep.equal(tags)
  })

  it('makes no call of nothing', () => {
    expect(chunks({})).to.deep.equal([])
  })
})
