import { Transform } from 'node:stream'
import type { ProgressFilter } from './progress-filter.ts'

const headerLength = 8
const standardError = 2

/**
 * Takes the frames off what a container printed: standard output and error, as they came, the latter through a filter. Unlike the client library's
 * own, it waits for a slow disk. A frame has 8 bytes before it: the first says which stream it is of, the last four are its length (Engine API,
 * ContainerAttach).
 */
export function withoutFrames(errors?: ProgressFilter): Transform {
  let header = Buffer.alloc(0)
  let left = 0
  let stream = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let rest = chunk
      while (rest.length > 0) {
        if (left > 0) {
          const piece = rest.subarray(0, left)
          this.push(stream === standardError && errors !== undefined ? errors.take(piece) : piece)
          const taken = Math.min(left, rest.length)
          left -= taken
          rest = rest.subarray(taken)
          continue
        }
        const missing = headerLength - header.length
        header = Buffer.concat([header, rest.subarray(0, missing)])
        rest = rest.subarray(missing)
        if (header.length < headerLength) break
        stream = header[0] ?? 0
        left = header.readUInt32BE(4)
        header = Buffer.alloc(0)
      }
      done()
    },
    flush(done) {
      if (errors !== undefined) this.push(errors.end())
      done()
    },
  })
}
