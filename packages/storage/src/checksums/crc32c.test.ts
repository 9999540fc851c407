import { expect } from 'chai'
import { crc32c } from './crc32c.ts'

describe('crc32c', () => {
  it('gives the examples of RFC 3720', () => {
    expect(crc32c(Buffer.alloc(32))).to.equal(0x8a_91_36_aa)
    expect(crc32c(Buffer.alloc(32, 255))).to.equal(0x62_a8_ab_43)
    expect(crc32c(Buffer.from(Array.from({ length: 32 }, (_, byte) => byte)))).to.equal(0x46_dd_79_4e)
    expect(crc32c(Buffer.from('123456789'))).to.equal(0xe3_06_92_83)
  })

  it('goes on from what came before, wherever it was cut', () => {
    const bytes = Buffer.from('The quick brown fox jumps over the lazy dog')
    for (let cut = 0; cut <= bytes.length; cut += 1) expect(crc32c(bytes.subarray(cut), crc32c(bytes.subarray(0, cut)))).to.equal(crc32c(bytes))
  })
})
