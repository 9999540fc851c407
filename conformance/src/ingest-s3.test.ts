import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingestImages } from '@kfp-ts/component-ingest-images'
import { openStorage } from '@kfp-ts/storage'
import { expect } from 'chai'
import { output } from './command.ts'
import { startFaultyProxy } from './faulty-proxy.ts'
import { kfpTs } from './kfp-ts.ts'
import { repository } from './repository.ts'
import { type Seaweedfs, startSeaweedfs } from './seaweedfs.ts'

/** A pipeline that imports what a bucket has, and reads it. */
const pipeline = (uri: string): string => `
import { readFile } from 'node:fs/promises'
import { component, importer, pipeline, t } from 'kfp-ts'

export const readNotes = component({
  name: 'read-notes',
  inputs: { data: t.dataset() },
  outputs: { text: t.string() },
  run: async ({ data }) => ({ text: await readFile(data.path + '/notes.txt', 'utf8') }),
})

export const imported = pipeline({ name: 'imported', inputs: {} }, () => {
  const found = importer({ uri: '${uri}', type: t.dataset() })
  return readNotes({ data: found.outputs.artifact }).outputs
})
`

describe('what lies in a bucket', function () {
  this.timeout(120_000)
  let folder = ''
  let server: Seaweedfs
  let env: { readonly [name: string]: string }
  const ours = { ...process.env }
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-ingest-'))
    server = await startSeaweedfs()
    env = {
      AWS_ENDPOINT_URL: server.endpoint,
      AWS_ACCESS_KEY_ID: server.accessKey,
      AWS_SECRET_ACCESS_KEY: server.secretKey,
      AWS_REGION: 'us-east-1',
    }
    Object.assign(process.env, env)
  })
  after(async () => {
    for (const name of Object.keys(env)) {
      if (ours[name] === undefined) delete process.env[name]
      else process.env[name] = ours[name]
    }
    await server.stop()
    await rm(folder, { recursive: true })
  })

  it('is ingested as photographs: all below a prefix, or a zip', async () => {
    const quiet = { log: () => undefined }
    const { outputs: made } = await ingestImages.run({ count: 3 }, { ...quiet, folder: join(folder, 'made') })
    const storage = openStorage()
    await storage.upload(made.photographs.path, 's3://data/photographs')
    await output('python3', ['-m', 'zipfile', '-c', join(folder, 'set.zip'), made.photographs.path])
    await storage.upload(join(folder, 'set.zip'), 's3://data/set.zip')
    storage.close()
    for (const images of ['s3://data/photographs', 's3://data/photographs/', 's3://data/set.zip']) {
      const { outputs } = await ingestImages.run({ images }, { ...quiet, folder: join(folder, 'brought') })
      expect(outputs.count, images).to.equal(6)
      const [one, other] = await Promise.all([made, outputs].map((from) => readFile(join(from.photographs.path, 'Positive', '00003.jpg'))))
      expect(one?.equals(other ?? Buffer.alloc(0)), images).to.equal(true)
      expect(await readdir(join(folder, 'brought'))).to.deep.equal(['photographs'])
    }
  })

  it('is imported by a pipeline on this machine, and taken from the cache as long as it is the same there', async () => {
    const storage = openStorage()
    const file = join(folder, 'pipeline.ts')
    await writeFile(file, pipeline('s3://data/notes'))
    await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'))
    const proxy = await startFaultyProxy(server.endpoint)
    const said = async (): Promise<readonly [string, number]> => {
      proxy.when(() => undefined)
      const options = { env: { ...env, AWS_ENDPOINT_URL: proxy.endpoint }, cwd: folder }
      const ended = await kfpTs(['run', file, '--json', '--runs', join(folder, 'runs')], options)
      expect(ended.code, ended.stdout + ended.stderr).to.equal(0)
      const { outputs } = JSON.parse(ended.stdout) as { readonly outputs: { readonly parameters: { readonly text: string } } }
      return [outputs.parameters.text, proxy.seen.filter((request) => /^GET \/data\/notes\/.*\.txt$/.test(request)).length]
    }
    await storage.write('s3://data/notes/notes.txt', 'first')
    await storage.write('s3://data/notes/deep/more.txt', 'more')
    expect(await said()).to.deep.equal(['first', 2])
    expect(await said()).to.deep.equal(['first', 0])
    await storage.write('s3://data/notes/notes.txt', 'second')
    expect(await said()).to.deep.equal(['second', 2])
    storage.close()
    await proxy.stop()
  })
})
