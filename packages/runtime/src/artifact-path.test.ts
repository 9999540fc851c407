import { expect } from 'chai'
import { artifactPath } from './artifact-path.ts'

describe('artifactPath', () => {
  const cases: readonly (readonly [uri: string, path: string])[] = [
    ['gs://bucket/a/b', '/gcs/bucket/a/b'],
    ['s3://bucket/a', '/s3/bucket/a'],
    ['minio://mlpipeline/v2/x', '/minio/mlpipeline/v2/x'],
    ['oci://registry.io/team/model:1', '/oci/registry.io_team_model:1/models'],
    ['file:///data/with%20space', '/data/with space'],
    ['/data/plain', '/data/plain'],
  ]
  for (const [uri, path] of cases) it(`maps ${uri}`, () => expect(artifactPath({ uri })).to.equal(path))

  it('lets a custom path win', () => expect(artifactPath({ uri: 's3://b/a', customPath: '/mnt/a' })).to.equal('/mnt/a'))
  it('finds artifacts of the workspace', () => {
    expect(artifactPath({ uri: 'minio://b/a', metadata: { _kfp_workspace: true } })).to.equal('/kfp-workspace/.artifacts/minio/b/a')
  })
})
