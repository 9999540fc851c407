import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ImporterSpec, IrDocument } from '@kfp-ts/ir'
import { expect } from 'chai'
import { newFolder, run, smallPipeline, task } from './small-pipeline.test.ts'

function importing(uri: string, importer: Partial<ImporterSpec> = {}): IrDocument {
  const document = smallPipeline({
    steps: { read: { in: { model: 'ARTIFACT' }, out: { text: 'STRING' }, run: "out('text', fs.readFileSync(a.model[0], 'utf8'))" } },
    tasks: { importer: task('importer'), read: task('read', { model: '@importer.artifact' }) },
  })
  const artifactType = { schemaTitle: 'system.Model', schemaVersion: '0.0.1' }
  const component = { executorLabel: 'importer', outputDefinitions: { artifacts: { artifact: { artifactType } } } }
  const executor = { importer: { artifactUri: { constant: uri }, typeSchema: artifactType, ...importer } }
  const deploymentSpec = { executors: { ...document.spec.deploymentSpec?.executors, importer: executor } }
  return { ...document, spec: { ...document.spec, components: { ...document.spec.components, importer: component }, deploymentSpec } }
}

describe('importers of what lies elsewhere', () => {
  let server: Server
  let uri: string
  let content = 'weights'
  let version = '"1"'
  const seen: string[] = []
  before(async () => {
    server = createServer(({ method = '', url }, response) => {
      seen.push(method)
      if (url !== '/models/net.bin?key=k') return void response.writeHead(404).end()
      response.writeHead(200, { 'content-length': content.length, ...(version !== '' && { etag: version }) }).end(method === 'HEAD' ? '' : content)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    uri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/models/net.bin?key=k`
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  beforeEach(() => (seen.length = 0))

  const read = async (document: IrDocument, cache?: string) => {
    const { run: ran, runs } = await run(document, cache === undefined ? {} : { cache })
    const artifact = ran.tasks[0]?.outputs?.artifacts['artifact']?.[0]
    return { text: ran.tasks[1]?.outputs?.parameters['text'], artifact, failure: ran.failure, folder: join(runs, ran.id) }
  }

  it('bring it into the run, under its own name', async () => {
    const { text, artifact, folder } = await read(importing(uri))
    expect(text).to.equal('weights')
    expect(artifact).to.deep.equal({
      name: 'artifact',
      schemaTitle: 'system.Model',
      uri,
      path: 'tasks/importer/attempt-1/artifact/net.bin',
      metadata: {},
    })
    expect(readFileSync(join(folder, 'tasks/importer/log.txt'), 'utf8')).to.equal(`Downloading ${uri.replace('?key=k', '')}\n1 file, 7 bytes\n`)
    const named = await read(importing(uri.replace('//', '//user:word@')))
    expect(named.text).to.equal('weights')
    expect(readFileSync(join(named.folder, 'tasks/importer/log.txt'), 'utf8')).not.to.include('word')
    const shared = await read(importing(uri, { downloadToWorkspace: true }))
    expect([shared.text, shared.artifact?.path]).to.deep.equal(['weights', 'workspace/.artifacts/importer/net.bin'])
  })

  it('take it from the cache while it is the same there, unless they are to bring it again', async () => {
    const cache = join(newFolder(), 'cache')
    await read(importing(uri), cache)
    expect(seen).to.deep.equal(['HEAD', 'GET'])
    expect((await read(importing(uri), cache)).text).to.equal('weights')
    expect(seen).to.deep.equal(['HEAD', 'GET', 'HEAD'])
    await read(importing(uri, { reimport: true }), cache)
    expect(seen.slice(3)).to.deep.equal(['HEAD', 'GET'])
    content = 'other weights'
    version = '"2"'
    expect((await read(importing(uri), cache)).text).to.equal('other weights')
    version = ''
    content = 'no version'
    expect((await read(importing(uri), cache)).text).to.equal('no version')
    content = 'still none'
    expect((await read(importing(uri), cache)).text).to.equal('still none')
  })

  it('say what is not there', async () => {
    const absent = uri.replace('net.bin', 'none')
    const { failure } = await read(importing(absent))
    expect(failure?.message).to.equal(`There is nothing at ${absent.replace('?key=k', '?...')}.`)
    expect(failure?.code).to.equal('KF8905')
  })
})
