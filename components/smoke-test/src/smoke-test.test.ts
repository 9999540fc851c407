import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeShards } from '@kfp-ts/images'
import { type ModelServer, serve } from '@kfp-ts/serving'
import { writeBrightnessModel } from '@kfp-ts/serving/testing'
import { expect } from 'chai'
import sharp from 'sharp'
import { smokeTest } from './smoke-test.ts'

const classes = ['Negative', 'Positive'] as const

/** Bright photographs are Negative and dark ones Positive; the shards hold their names, and pixels that nobody looks at here. */
async function writePhotographs(folder: string, perClass: number): Promise<void> {
  const items = classes.flatMap((name, label) =>
    Array.from({ length: perClass }, (_, index) => ({ source: `${name}/${index}.jpg`, label, sha256: '' })),
  )
  for (const { source, label } of items) {
    const path = join(folder, 'photographs', source)
    await mkdir(dirname(path), { recursive: true })
    const grey = label === 1 ? 20 : 230
    await writeFile(
      path,
      await sharp({ create: { width: 40, height: 40, channels: 3, background: { r: grey, g: grey, b: grey } } })
        .jpeg()
        .toBuffer(),
    )
  }
  await writeShards(
    join(folder, 'test'),
    { width: 2, height: 2, classes },
    items.map((item) => ({ ...item, pixels: new Uint8Array(12) })),
  )
}

describe('smoke-test', () => {
  let folder = ''
  let server: ModelServer
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-smoke-'))
    await writePhotographs(folder, 40)
    await writeBrightnessModel(join(folder, 'model'))
    server = await serve(join(folder, 'model'), { port: 0, workers: 1 })
  })
  after(async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })
  const test = (url: string, log: (line: string) => void = () => undefined): ReturnType<typeof smokeTest.run> =>
    smokeTest.run({ url, test: join(folder, 'test'), photographs: join(folder, 'photographs') }, { folder: join(folder, 'out'), log })
  const failure = (url: string): Promise<string> =>
    test(url).then(
      () => 'it passed',
      (error: Error) => error.message.split('\n')[0] ?? '',
    )

  it('passes a server that knows the photographs', async () => {
    const lines: string[] = []
    const { outputs } = await test(server.url, (line) => lines.push(line))
    expect(outputs.agreement).to.equal(1)
    expect(lines).to.include('60 of 60 photographs got the right class.')
    const report = await readFile(outputs.report.path, 'utf8')
    expect(report).to.match(/\| right class \| 60 of 60 \|\n\| median latency \| \d+\.\d ms \|/)
    expect(report).to.include('All were right.')
  })

  it('serves the model itself where no server is running yet', async () => {
    const given = { url: 'http://nobody:8080', running: false, test: join(folder, 'test'), photographs: join(folder, 'photographs') }
    const options = { folder: join(folder, 'out'), log: () => undefined }
    const { outputs } = await smokeTest.run({ ...given, model: join(folder, 'model') }, options)
    expect(outputs.agreement).to.equal(1)
    const message = await smokeTest.run(given, options).then(
      () => '',
      (error: Error) => error.message.split('\n')[0] ?? '',
    )
    expect(message).to.equal('KF8819  No server of the model is running, and there is no model to start one of.')
  })

  it('fails a server that takes one class for the other, and still writes the report', async () => {
    const model = join(folder, 'wrong')
    await writeBrightnessModel(model, { classes: ['Positive', 'Negative'] })
    const wrong = await serve(model, { port: 0, workers: 1 })
    try {
      expect(await failure(wrong.url)).to.equal('KF8813  The model server gave the right class to 0 of 60 photographs; at least 45 are expected.')
      expect(await readFile(join(folder, 'out', 'report'), 'utf8')).to.match(/\| Negative\/0\.jpg \| Negative \| Positive \| 1\.000/)
    } finally {
      await wrong.close()
    }
  })

  it('fails a server of another model', async () => {
    const model = join(folder, 'other')
    await writeBrightnessModel(model, { classes: ['cat', 'dog'] })
    const other = await serve(model, { port: 0, workers: 1 })
    try {
      expect(await failure(other.url)).to.equal('KF8817  The model server gave the class "cat", but the photographs are of Negative and Positive.')
    } finally {
      await other.close()
    }
  })

  it('fails when the server is gone, refuses, or is something else', async () => {
    const foreign = createServer((request, response) => response.end(request.url === '/wrong/predict' ? 'hello' : '{"predictions":[]}')).listen(
      0,
      '127.0.0.1',
    )
    await new Promise((resolve) => foreign.once('listening', resolve))
    const url = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`
    expect(await failure(`${url}/wrong`)).to.equal(`KF8816  What answers at ${url}/wrong is no model server of this kind: it answered "hello".`)
    expect(await failure(url)).to.equal(`KF8816  What answers at ${url} is no model server of this kind: it answered "{\\"predictions\\":[]}".`)
    foreign.closeAllConnections()
    await new Promise((resolve) => foreign.close(resolve))
    expect(await failure(url)).to.equal(`KF8811  The model server at ${url} cannot be reached: ECONNREFUSED.`)
    const strict = await serve(join(folder, 'model'), { port: 0, workers: 1, limits: { imageBytes: 100 } })
    try {
      expect(await failure(strict.url)).to.equal(
        'KF8812  The model server answered 413 for Negative/0.jpg: The image "image" is larger than the limit of 100 bytes.',
      )
    } finally {
      await strict.close()
    }
  })

  it('names a photograph that is not there', async () => {
    const run = smokeTest.run(
      { url: server.url, test: join(folder, 'test'), photographs: folder },
      { folder: join(folder, 'out'), log: () => undefined },
    )
    const message = await run.then(
      () => '',
      (error: Error) => error.message.split('\n')[0] ?? '',
    )
    expect(message).to.match(/^KF8815 {2}The photograph .+ative\/\d+\.jpg of the test split cannot be read\.$/)
  })
})
