import { expect } from 'chai'
import { mountProblems } from './mount-problems.ts'

const messages = (mounts: readonly string[]): readonly string[] =>
  mountProblems({ task: 'it', mounts, outputs: ['/tmp/kfp/outputs', '/minio/argo/{{workflow.uid}}/a'], staged: ['/minio/argo/'] }).map(
    ({ message }) => message,
  )

describe('mounts', () => {
  it('may lie anywhere else', () => expect(messages(['/data', '/data/more', '/tmp', '/minio/argon'])).to.deep.equal([]))
  it('do not hide each other', () => expect(messages(['/data', '/data/'])).to.deep.equal(['Task "it" mounts two volumes at /data.']))
  it('do not hide outputs', () =>
    expect(messages(['/tmp/kfp/outputs/said'])).to.deep.equal(['Task "it" mounts a volume at /tmp/kfp/outputs/said, where its outputs are written.']))
  it('do not hide input artifacts, and get none of them', () =>
    expect(messages(['/minio'])).to.deep.equal(['Task "it" mounts a volume at /minio, where its input artifacts are staged.']))
})
