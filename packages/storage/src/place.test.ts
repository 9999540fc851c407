import { expect } from 'chai'
import { placeOf } from './place.ts'
import { refusal } from './refusal.test.ts'

describe('placeOf', () => {
  const bucket = (key: string, query = '') => ({ kind: 'bucket', scheme: 's3', bucket: 'data', key, query })

  it('takes names as they stand', () => {
    for (const key of ['a b', 'a%20b', 'a+b', 'ü', '#1', 'what?.txt', 'a?b', 'x/?y=', 'a//b', '../up', 'line\nbreak']) {
      const wanted = key === 'x/?y=' ? bucket('x/', 'y=') : bucket(key)
      expect(placeOf(`s3://data/${key}`)).to.deep.equal(wanted)
    }
    expect(placeOf('s3://data')).to.deep.equal(bucket(''))
    expect(placeOf('s3://data?region=eu')).to.deep.equal(bucket('', 'region=eu'))
  })

  it('takes pairs behind a question mark for parameters', () => {
    const query = 'endpoint=127.0.0.1:9000&disableSSL=true&s3ForcePathStyle=true&region=us-east-1'
    expect(placeOf(`s3://data/a/b?${query}`)).to.deep.equal(bucket('a/b', query))
  })

  it('knows files and web addresses', () => {
    expect(placeOf('file:///a%20b/c')).to.deep.equal({ kind: 'file', path: '/a b/c' })
    expect(placeOf('https://host/x.zip?y=1')).to.deep.equal({ kind: 'web', url: new URL('https://host/x.zip?y=1') })
  })

  it('says what it does not know', async () => {
    const said = async (uri: string): Promise<string> => refusal(Promise.resolve().then(() => placeOf(uri)))
    for (const uri of ['ftp://host/x', '/absolute', 'relative', '', 'file://host/x', 'http://', 'file:///a%00b']) {
      expect(await said(uri)).to.equal(`KF8901  "${uri}" does not name a place that storage knows.`)
    }
    expect(await said('ftp://user:word@host/x')).to.equal('KF8901  "ftp://host/x" does not name a place that storage knows.')
    for (const name of ['', 'x', '-a-', 'a..b', 'a b'])
      expect(await said(`s3://${name}/x`)).to.equal(`KF8924  "${name}" cannot be the name of a bucket.`)
  })
})
