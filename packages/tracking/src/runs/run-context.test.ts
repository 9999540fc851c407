import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { contextTags } from './context-tags.ts'
import { datasetDigest, describeDataset } from './dataset-digest.ts'
import { gitCommit } from './git-commit.ts'
import { pipelinePlace } from './pipeline-place.ts'
import { recordsIn } from './record.ts'

describe('where a run comes from', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-context-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const git = (...words: readonly string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()

  it('is the commit that is checked out, whatever form git keeps it in', async () => {
    expect(await gitCommit(folder)).to.equal(undefined)
    git('init', '-b', 'main')
    git('commit', '--allow-empty', '-m', 'one')
    await mkdir(join(folder, 'deep', 'er'), { recursive: true })
    const commit = git('rev-parse', 'HEAD')
    expect(await gitCommit(join(folder, 'deep', 'er'))).to.deep.equal({ commit, branch: 'main' })
    git('pack-refs', '--all')
    expect(await gitCommit(folder)).to.deep.equal({ commit, branch: 'main' })
    git('worktree', 'add', '-b', 'other/branch', join(folder, 'tree'))
    expect(await gitCommit(join(folder, 'tree'))).to.deep.equal({ commit, branch: 'other/branch' })
    git('checkout', '--detach')
    expect(await gitCommit(folder)).to.deep.equal({ commit })
    const tags = await contextTags({ KFP_TS_STARTED_IN: folder, KFP_POD_NAME: 'train-x' }, undefined)
    expect(tags).to.include({ 'mlflow.source.git.commit': commit, 'kfp.pod': 'train-x', 'mlflow.source.type': 'JOB' })
  })

  it('is read off the place of an output, here and on Kubeflow', () => {
    expect(pipelinePlace('/w/.kfp-ts/runs/a-b-20261122-130000-0a1b/tasks/loop/3/train/attempt-2/model')).to.deep.equal({
      pipeline: 'a-b',
      run: 'a-b-20261122-130000-0a1b',
      task: 'loop/3/train',
    })
    const [run, execution] = ['1b4e28ba-2fa1-11d2-883f-0016d3cca427', 'abc']
    expect(pipelinePlace(`minio://mlpipeline/v2/artifacts/surface/${run}/train/${execution}/model`)).to.deep.equal({
      pipeline: 'surface',
      run,
      task: `train/${execution}`,
    })
    expect(pipelinePlace('/tmp/out/model')).to.equal(undefined)
  })

  it('is data whose digest tells its content, not its order or place', async () => {
    const [a, b] = [
      { path: 'a', sha256: '1' },
      { path: 'b', sha256: '2' },
    ]
    expect(datasetDigest([a, b]))
      .to.equal(datasetDigest([b, a]))
      .and.to.match(/^[0-9a-f]{36}$/)
    expect(datasetDigest([a])).not.to.equal(datasetDigest([{ ...a, path: 'c' }]))
    const digests: string[] = []
    for (const name of ['x', 'y']) {
      await mkdir(join(folder, name))
      await writeFile(join(folder, name, 'shard'), 'same')
      digests.push((await describeDataset(join(folder, name), { name: 'train', context: 'training' })).digest)
    }
    expect(digests[0]).to.equal(digests[1])
  })

  it('is not lost with the line that a killed writer left torn', () => {
    const line = JSON.stringify({ run: 'a', batch: { metrics: [{ key: 'loss', value: 'NaN', step: 0, timestamp: 0 }] } })
    const point = { key: 'loss', value: NaN, step: 0, timestamp: 0 }
    expect(recordsIn('f', `${line}\n{"run":"a","bat`)).to.deep.equal([{ run: 'a', batch: { metrics: [point] } }])
    expect(() => recordsIn('f', `${line}\n{"run\n${line}\n`)).to.throw('KF8541  Line 2 of f is not a record of a run.')
  })
})
