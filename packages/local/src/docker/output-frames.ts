import { Transform } from 'node:stream'

const headerLength = 8

/**
 * Takes the frames off what a container printed: standard output and error, as they came. Unlike the client library's own, it waits for a slow disk.
 * A frame has 8 bytes before it, the last four of which are its length (Engine API, ContainerAttach).
 */
export function withoutFrames(): Transform {
  let header = Buffer.alloc(0)
  let left = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let rest = chunk
      while (rest.length > 0) {
        if (left > 0) {
          this.push(rest.subarray(0, left))
          const taken = Math.min(left, rest.length)
          left -= taken
          rest = rest.subarray(taken)
          continue
        }
        const missing = headerLength - header.length
        header = Buffer.concat([header, rest.subarray(0, missing)])
        rest = rest.subarray(missing)
        if (header.length < headerLength) break
        left = header.readUInt32BE(4)
        header = Buffer.alloc(0)
      }
      done()
    },
  })
}
