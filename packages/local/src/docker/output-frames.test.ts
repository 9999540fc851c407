import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { expect } from 'chai'
import { withoutFrames } from './output-frames.ts'
import { ProgressFilter } from './progress-filter.ts'

function frame(stream: number, text: string): Buffer {
  const header = Buffer.from([stream, 0, 0, 0, 0, 0, 0, 0])
  header.writeUInt32BE(Buffer.byteLength(text), 4)
  return Buffer.concat([header, Buffer.from(text)])
}

describe('withoutFrames', () => {
  const whole = Buffer.concat([frame(1, 'one\n'), frame(2, ''), frame(2, 'zwö\n'), frame(1, 'x'.repeat(70_000))])
  for (const size of [1, 3, 8, 11, 4096, whole.length]) {
    it(`gives what was printed, in pieces of ${size}`, async () => {
      const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) => whole.subarray(index * size, (index + 1) * size))
      const text = (await buffer(Readable.from(pieces).pipe(withoutFrames()))).toString()
      expect(text).to.equal(`one\nzwö\n${'x'.repeat(70_000)}`)
    })
  }
  it('filters standard error and not standard output', async () => {
    const line = '{"fraction":0.5}\n'
    const told: number[] = []
    const filter = new ProgressFilter(({ fraction }) => told.push(fraction))
    const frames = Readable.from([frame(1, line), frame(2, line), frame(2, '{"fr')])
    expect((await buffer(frames.pipe(withoutFrames(filter)))).toString()).to.equal(`${line}{"fr`)
    expect(told).to.deep.equal([0.5])
  })
})
