import { expect } from 'chai'
import { crc32c } from './crc32c.ts'

describe('crc32c', () => {
  it('gives the values of RFC 3720, appendix B.4', () => {
    expect(crc32c(new Uint8Array(32))).to.equal(0x8a9136aa)
    expect(crc32c(new Uint8Array(32).fill(0xff))).to.equal(0x62a8ab43)
    expect(crc32c(Uint8Array.from({ length: 32 }, (_, at) => at))).to.equal(0x46dd794e)
    expect(crc32c(Uint8Array.from({ length: 32 }, (_, at) => 31 - at))).to.equal(0x113fdb5c)
  })
})
