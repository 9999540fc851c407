import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTracking, type Tracking } from '@kfp-ts/tracking'
import { expect } from 'chai'
import { type Mlflow, startMlflow } from './mlflow.ts'
import { type Seaweedfs, startSeaweedfs } from './seaweedfs.ts'

const firstLine = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'it was accepted',
    (error: Error) => error.message.split('\n')[0] ?? '',
  )

describe('an MLflow server that keeps artifacts in S3 and answers to one name', function () {
  this.timeout(600_000)
  let server: Mlflow
  let bucket: Seaweedfs
  let folder = ''
  let uri = ''
  before(async () => {
    bucket = await startSeaweedfs()
    server = await startMlflow(['--default-artifact-root', 's3://mlflow/runs', '--allowed-hosts', 'localhost:*'])
    uri = server.uri.replace('127.0.0.1', 'localhost')
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-places-'))
    await writeFile(join(folder, 'weights.bin'), 'weights')
  })
  after(async () => {
    await Promise.all([server.stop(), bucket.stop()])
    await rm(folder, { recursive: true })
  })
  const open = (more: NodeJS.Dict<string>): Promise<Tracking> => {
    const keys = { AWS_ACCESS_KEY_ID: bucket.accessKey, AWS_SECRET_ACCESS_KEY: bucket.secretKey, MLFLOW_S3_ENDPOINT_URL: bucket.endpoint }
    return openTracking(uri, { env: { ...keys, ...more } })
  }

  it('gets files straight from us, and we from it, where the bucket is allowed', async () => {
    const tracking = await open({ KFP_TS_ARTIFACTS: 's3://mlflow' })
    const run = await tracking.startRun({ experiment: 'direct', name: 'train' })
    await writeModel(folder)
    const model = await run.logModel(join(folder, 'model'), 'surface')
    expect(model?.artifactUri).to.match(/^s3:\/\/mlflow\/runs\/\d+\/models\/m-/)
    expect((await tracking.artifacts.list(model?.artifactUri ?? '')).map(({ path }) => path)).to.deep.equal(['MLmodel', 'parts', 'weights.bin'])
    await tracking.registry.createRegisteredModel('surface')
    const version = await tracking.registry.createModelVersion({ name: 'surface', source: join(folder, 'model'), runId: run.id })
    expect(version.source).to.equal(`models:/${model?.id}`)
    await tracking.registry.downloadModelVersion(version, join(folder, 'back'))
    expect(await readFile(join(folder, 'back', 'parts', 'more.bin'), 'utf8')).to.equal('more')
    await tracking.close()
  })

  it('gets and gives nothing where it is not', async () => {
    const tracking = await open({})
    const run = await tracking.startRun({ experiment: 'direct', name: 'train' })
    const { artifactUri } = await tracking.getRun(run.id)
    const refused = `KF8532  Artifacts at ${artifactUri} are not read or written from here.`
    expect(await firstLine(run.logArtifact(join(folder, 'weights.bin'), 'weights.bin'))).to.equal(refused)
    await tracking.close()
  })

  it('says which name it would have to know', async () => {
    const tracking = await openTracking(server.uri, { env: {} })
    const { host } = new URL(server.uri)
    expect(await firstLine(tracking.getExperiment('direct'))).to.equal(
      `KF8516  The tracking server at ${server.uri} refuses the host name "${host}".`,
    )
    await tracking.close()
  })
})

async function writeModel(folder: string): Promise<void> {
  await mkdir(join(folder, 'model', 'parts'), { recursive: true })
  await writeFile(join(folder, 'model', 'weights.bin'), 'weights')
  await writeFile(join(folder, 'model', 'parts', 'more.bin'), 'more')
}
