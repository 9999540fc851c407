import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { metricBuffer } from './metric-buffer.ts'

const points = (count: number) => Array.from({ length: count }, (_, step) => ({ key: 'loss', value: 1, step, timestamp: 0 }))

describe('values that wait', () => {
  it('are sent when there are a thousand, and the rest when asked to', async () => {
    const sent: number[] = []
    const buffer = metricBuffer(async (batch) => void sent.push(batch.length))
    for (let turn = 0; turn < 5; turn += 1) buffer.add(points(300))
    expect(sent).to.deep.equal([1200])
    await buffer.flush()
    await buffer.flush()
    expect(sent).to.deep.equal([1200, 300])
  })

  it('are sent when they are many bytes, or have waited long enough', async () => {
    const sent: number[] = []
    const buffer = metricBuffer(async (batch) => void sent.push(batch.length), 20)
    buffer.add([{ ...points(1)[0], key: 'x'.repeat(900_000), value: 1, step: 0, timestamp: 0 }])
    expect(sent).to.deep.equal([1])
    buffer.add(points(2))
    expect(sent).to.deep.equal([1])
    await sleep(60)
    expect(sent).to.deep.equal([1, 2])
  })

  it('that could not be sent are heard of at the next flush', async () => {
    const buffer = metricBuffer(() => Promise.reject(new Error('full')))
    buffer.add(points(1000))
    expect(await buffer.flush().catch((error: Error) => error.message)).to.equal('full')
  })
})
