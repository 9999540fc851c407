import { expect } from 'chai'
import type { Locations } from '../document/workflow.ts'
import { checkPlace, hasKey } from './artifact-place.ts'

function faultsOf(found: Locations): readonly string[] {
  const said: string[] = []
  checkPlace('the input "table"', found, { path: ['here'], report: ({ message }, path) => said.push(`${path.join('/')}: ${message}`) })
  return said
}

describe('the place of an artifact', () => {
  it('is told by a key, by a repository or by the data itself', () => {
    const told: readonly Locations[] = [
      { s3: { key: 'a' } },
      { gcs: { key: 'a' } },
      { oss: { key: 'a' } },
      { azure: { blob: 'a' } },
      { http: { url: 'http://a' } },
      { artifactory: { url: 'http://a' } },
      { git: { repo: 'a' } },
      { hdfs: { path: '/a' } },
      { hdfs: { addresses: ['a'] } },
      { plugin: { key: 'a' } },
      { raw: {} },
    ]
    for (const one of told) expect(hasKey(one), JSON.stringify(one)).to.equal(true)
    for (const one of [{}, { s3: { bucket: 'a' } }, { s3: { key: '' } }, { git: {} }, { hdfs: {} }])
      expect(hasKey(one), JSON.stringify(one)).to.equal(false)
  })

  it('is one', () => {
    expect(faultsOf({ s3: { key: 'a' } })).to.deep.equal([])
    expect(faultsOf({ raw: {}, s3: {}, plugin: {} })).to.deep.equal(['here: The place of the input "table" is s3 and raw and plugin at once.'])
  })

  it('is described in full', () => {
    expect(faultsOf({ git: {} })).to.deep.equal(['here/git: The place of the input "table" has no "git.repo".'])
    expect(faultsOf({ hdfs: { path: 'a' } })).to.deep.equal([
      'here/hdfs: The place of the input "table" lacks addresses, an absolute path, hdfsUser of "hdfs".',
    ])
    expect(faultsOf({ hdfs: { addresses: ['a'], path: '/a', krbCCacheSecret: {} } })).to.deep.equal([
      'here/hdfs: The place of the input "table" lacks krbServicePrincipalName, krbConfigConfigMap of "hdfs".',
    ])
    expect(faultsOf({ hdfs: { addresses: ['a'], path: '/a', krbKeytabSecret: {}, krbConfigConfigMap: {} } })).to.deep.equal([
      'here/hdfs: The place of the input "table" lacks krbServicePrincipalName, krbUsername, krbRealm of "hdfs".',
    ])
    expect(faultsOf({ hdfs: { addresses: ['a'], path: '/a', hdfsUser: 'b' } })).to.deep.equal([])
  })
})
