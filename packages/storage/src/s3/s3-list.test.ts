import { expect } from 'chai'
import { listQuery, readPage } from './s3-list.ts'
import { partSizeFor } from './s3-upload.ts'

const mebi = 1 << 20

describe('lists of S3', () => {
  it('ask with sorted, escaped parameters', () => {
    expect(listQuery("a b/(1)*'", { depth: 'one level', after: '1+/=' })).to.equal(
      'continuation-token=1%2B%2F%3D&delimiter=%2F&encoding-type=url&list-type=2&max-keys=1000&prefix=a%20b%2F%281%29%2A%27',
    )
  })

  it('give names as they are, escaped or not', () => {
    const entry = (key: string): string =>
      `<Contents><Key>${key}</Key><Size>3</Size><ETag>&quot;e&quot;</ETag><LastModified>2026-11-22T00:00:00Z</LastModified></Contents>`
    const page = (inner: string): readonly string[] =>
      readPage(`<ListBucketResult>${inner}</ListBucketResult>`, (key) => `s3://data/${key}`).entries.map(({ key }) => key)
    expect(page(`<EncodingType>url</EncodingType>${entry('a+b%2Bc%20%0A')}<CommonPrefixes><Prefix>p%2F</Prefix></CommonPrefixes>`)).to.deep.equal([
      'a b+c \n',
      'p/',
    ])
    expect(page(entry('a+b%20&amp;&lt;&#x41;&#66; '))).to.deep.equal(['a+b%20&<AB '])
    expect(page('')).to.deep.equal([])
  })

  it('go on with the token of the page before', () => {
    const more = '<IsTruncated>true</IsTruncated><NextContinuationToken>t&amp;1</NextContinuationToken>'
    expect(readPage(more, String).next).to.equal('t&1')
    expect(readPage('<IsTruncated>false</IsTruncated>', String)).to.deep.equal({ entries: [] })
  })
})

describe('parts of S3', () => {
  it('are 8 MiB, and more where 10,000 would not be enough', () => {
    expect(partSizeFor(0)).to.equal(8 * mebi)
    expect(partSizeFor(80_000 * mebi)).to.equal(8 * mebi)
    expect(partSizeFor(80_000 * mebi + 1)).to.equal(9 * mebi)
    expect(partSizeFor(undefined)).to.equal(16 * mebi)
  })
})
