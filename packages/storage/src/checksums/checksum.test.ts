import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { type Checksum, comparisonWith, etagOfParts } from './checksum.ts'

const md5 = (bytes: Buffer): Buffer => createHash('md5').update(bytes).digest()

/** The same bytes in pieces of every size. */
function agreements(checksum: Checksum, bytes: Buffer): readonly boolean[] {
  return [1, 3, 4, 5, 100].map((piece) => {
    const comparison = comparisonWith(checksum)
    for (let at = 0; at < bytes.length; at += piece) comparison.add(bytes.subarray(at, at + piece))
    return comparison.agrees()
  })
}

describe('comparing with a checksum', () => {
  const bytes = Buffer.from('123456789')
  const parts = etagOfParts([md5(Buffer.from('1234')), md5(Buffer.from('5678')), md5(Buffer.from('9'))])

  it('tells the same bytes, in whatever pieces they come', () => {
    const checksums: readonly Checksum[] = [
      { algorithm: 'md5', value: md5(bytes).toString('hex') },
      { algorithm: 'sha256', value: createHash('sha256').update(bytes).digest('hex') },
      { algorithm: 'crc32c', value: 'e3069283' },
      { algorithm: 'md5 of parts', value: parts, partSize: 4 },
    ]
    for (const checksum of checksums) {
      expect(agreements(checksum, bytes), checksum.algorithm).to.deep.equal([true, true, true, true, true])
      expect(agreements(checksum, Buffer.from('123456780')), checksum.algorithm).to.deep.equal([false, false, false, false, false])
    }
  })

  it('knows S3 parts that fill the last one', () => {
    const value = etagOfParts([md5(Buffer.from('123')), md5(Buffer.from('456'))])
    expect(agreements({ algorithm: 'md5 of parts', value, partSize: 3 }, Buffer.from('123456'))).to.deep.equal([true, true, true, true, true])
  })
})
