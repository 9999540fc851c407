import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'chai'
import sharp from 'sharp'
import { type ModelServer, serve } from './serve.ts'
import { writeBrightnessModel } from './testing.ts'

/** A grey photograph, 0 is black. */
function photograph(brightness: number, format: 'jpeg' | 'png' = 'jpeg', side = 40): Promise<Buffer> {
  const background = { r: brightness, g: brightness, b: brightness }
  return sharp({ create: { width: side, height: side, channels: 3, background } })
    .toFormat(format)
    .toBuffer()
}
function form(...files: readonly (readonly [name: string, bytes: Uint8Array])[]): FormData {
  const data = new FormData()
  for (const [name, bytes] of files) data.append('images', new Blob([Buffer.from(bytes)]), name)
  return data
}
interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: { readonly [key: string]: unknown }
}
async function ask(url: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init)
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] }
}
const post = (server: ModelServer, body: FormData | Buffer, type?: string): Promise<Answer> =>
  ask(`${server.url}/predict`, { method: 'POST', body, ...(type !== undefined && { headers: { 'content-type': type } }) })

describe('a model server', () => {
  let folder = ''
  let server: ModelServer
  let dark: Buffer
  let bright: Buffer

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-serve-'))
    await writeBrightnessModel(join(folder, 'brightness'))
    ;[dark, bright] = await Promise.all([photograph(0), photograph(255)])
    const limits = { requestBytes: 60_000, imageBytes: 40_000, pixels: 1_000_000, images: 3 }
    server = await serve(join(folder, 'brightness'), { version: '3', port: 0, workers: 1, limits, batching: { maxQueue: 2 } })
  })
  after(async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('classifies the image of a raw body', async () => {
    const { status, body } = await post(server, dark, 'image/jpeg')
    expect(status).to.equal(200)
    expect(body['model']).to.deep.equal({ name: 'brightness', version: '3' })
    const [prediction] = body['predictions'] as { class: string; probability: number; probabilities: { [name: string]: number } }[]
    expect(prediction?.class).to.equal('Positive')
    expect(prediction?.probability).to.be.closeTo(0.99995, 1e-4)
    expect(prediction?.probabilities['Negative']).to.be.closeTo(0.00005, 1e-4)
  })

  it('classifies the files of a form in their order, whatever their format', async () => {
    const { status, body } = await post(server, form(['a.png', await photograph(255, 'png')], ['b.jpg', dark]))
    expect(status).to.equal(200)
    const predictions = body['predictions'] as { file: string; class: string }[]
    expect(predictions.map((prediction) => `${prediction.file} ${prediction.class}`)).to.deep.equal(['a.png Negative', 'b.jpg Positive'])
  })

  it('answers each of many clients with its own result', async () => {
    const images = [dark, bright, bright, dark]
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(
        images.slice(round % 2).map(async (image) => {
          let answer = await post(server, image, 'image/jpeg')
          while (answer.status === 503) answer = await post(server, image, 'image/jpeg')
          return (answer.body['predictions'] as { class: string }[])[0]?.class
        }),
      )
      expect(answers).to.deep.equal(['Positive', 'Negative', 'Negative', 'Positive'].slice(round % 2))
    }
  })

  it('says what is wrong with a request', async () => {
    const refusals: readonly (readonly [Promise<Answer>, number, string])[] = [
      [post(server, form()), 400, 'KF8605  The request holds no image.'],
      [post(server, Buffer.alloc(0), 'image/jpeg'), 400, 'KF8605  The request holds no image.'],
      [post(server, Buffer.from('{}'), 'application/json'), 415, 'KF8609  The content type application/json is not one the server reads.'],
      [post(server, Buffer.from('no image'), 'image/jpeg'), 422, 'KF8101  The image cannot be decoded: it is of no known image format.'],
      [post(server, await photograph(0, 'png', 8), 'image/png'), 422, 'KF8104  The image is 8 x 8 pixels; it needs at least 16 on each side.'],
      [post(server, await photograph(0, 'png', 1200), 'image/png'), 413, 'KF8103  The image has more than the limit of 1000000 pixels.'],
      [post(server, Buffer.alloc(50_000), 'image/jpeg'), 413, 'KF8604  The image "image" is larger than the limit of 40000 bytes.'],
      [post(server, form(['big.jpg', Buffer.alloc(50_000)])), 413, 'KF8604  The image "big.jpg" is larger than the limit of 40000 bytes.'],
      [post(server, Buffer.alloc(70_000), 'image/jpeg'), 413, 'KF8603  The request is larger than the limit of 60000 bytes.'],
      [post(server, form(['1', dark], ['2', dark], ['3', dark], ['4', dark])), 413, 'KF8606  The request holds more than the limit of 3 images.'],
      [ask(`${server.url}/nothing?here`), 404, 'KF8610  There is no GET /nothing.'],
      [ask(`${server.url}/predict`), 404, 'KF8610  There is no GET /predict.'],
      [post(server, Buffer.from('no form'), 'multipart/form-data'), 400, 'KF8612  The request cannot be read: Multipart: Boundary not found.'],
    ]
    for (const [answer, status, message] of refusals) {
      const { status: got, body } = await answer
      expect([got, [body['code'], body['message']].join('  ')]).to.deep.equal([status, message])
      expect(body['hint']).to.be.a('string').and.not.equal('')
    }
  })

  it('names the file that is broken', async () => {
    const { body } = await post(server, form(['good.jpg', dark], ['broken.jpg', dark.subarray(0, 150)]))
    expect([body['code'], body['file']]).to.deep.equal(['KF8101', 'broken.jpg'])
  })

  it('refuses what would have to wait too long, and says when to come back', async () => {
    const { status, headers, body } = await post(server, form(['1', dark], ['2', dark], ['3', dark]))
    expect([status, headers.get('retry-after'), body['message']]).to.deep.equal([
      503,
      '1',
      'The server is busy: more than 2 images would be waiting.',
    ])
  })

  it('reads a form that comes in pieces of unknown size, up to the limit', async () => {
    const boundary = 'b'
    async function* pieces(count: number): AsyncGenerator<Uint8Array> {
      for (let part = 0; part < count; part++) {
        yield Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="images"; filename="${part}"\r\ncontent-type: image/jpeg\r\n\r\n`)
        yield Buffer.alloc(35_000)
        yield Buffer.from('\r\n')
      }
      yield Buffer.from(`--${boundary}--\r\n`)
    }
    const send = (count: number): Promise<Answer> =>
      ask(`${server.url}/predict`, {
        method: 'POST',
        body: ReadableStream.from(pieces(count)),
        duplex: 'half',
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      } as unknown as RequestInit)
    expect((await send(1)).body['code']).to.equal('KF8101')
    expect((await send(2)).body['code']).to.equal('KF8603')
  })

  it('tells that it lives and that it is ready', async () => {
    expect((await ask(`${server.url}/livez`)).body).to.deep.equal({ live: true })
    const { status, body } = await ask(`${server.url}/readyz`)
    expect([status, body]).to.deep.equal([200, { ready: true, model: { name: 'brightness', version: '3' } }])
  })

  it('counts what it does', async () => {
    await post(server, dark, 'image/jpeg')
    const response = await fetch(`${server.url}/metrics`)
    const text = await response.text()
    expect(response.headers.get('content-type')).to.match(/^text\/plain; version=0\.0\.4/)
    const value = (series: string): number =>
      Number(
        text
          .split('\n')
          .find((line) => line.startsWith(`${series} `))
          ?.split(' ')
          .at(-1),
      )
    expect(value('kfp_ts_serving_requests_total{route="/predict",method="POST",code="200"}')).to.be.at.least(1)
    expect(value('kfp_ts_serving_requests_total{route="/predict",method="POST",code="415"}')).to.equal(1)
    expect(value('kfp_ts_serving_requests_total{route="none",method="GET",code="404"}')).to.equal(2)
    expect(value('kfp_ts_serving_predictions_total{class="Positive"}')).to.be.at.least(1)
    expect(value('kfp_ts_serving_batch_size_count')).to.be.at.least(1)
    expect(value('kfp_ts_serving_queue_length')).to.equal(0)
    expect(value('kfp_ts_serving_workers')).to.equal(1)
    expect(value('kfp_ts_serving_model_info{name="brightness",version="3"}')).to.equal(1)
    expect(value('kfp_ts_serving_request_duration_seconds_count{route="/predict",method="POST"}')).to.be.at.least(1)
    expect(text).to.not.match(/nodejs_active_\w+_total/)
  })

  it('shows a page that needs nothing from elsewhere', async () => {
    const page = await fetch(`${server.url}/`)
    const html = await page.text()
    expect(html).to.include('<title>brightness</title>')
    const assets = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address)
    expect(assets).to.include('./static/swagger-ui-bundle.js')
    for (const address of assets) {
      expect(address).to.match(/^\.\//)
      expect((await fetch(new URL(address, `${server.url}/`))).status).to.equal(200)
    }
    expect(page.headers.get('content-security-policy')).to.match(/^default-src 'self';/)
    const initializer = await (await fetch(`${server.url}/static/swagger-initializer.js`)).text()
    expect(initializer).to.include('"validatorUrl":null')
  })

  it('describes itself as OpenAPI, with an upload that the page can offer', async () => {
    const { body } = await ask(`${server.url}/json`)
    expect(body['openapi']).to.equal('3.1.0')
    const { post: predict } = (body['paths'] as { '/predict': { post: { requestBody: { content: { [type: string]: { schema: object } } } } } })[
      '/predict'
    ]
    expect(Object.keys(predict.requestBody.content)).to.deep.equal(['multipart/form-data', 'image/jpeg', 'image/png'])
    expect(predict.requestBody.content['multipart/form-data']?.schema).to.have.nested.property('properties.images.items.format', 'binary')
  })

  it('answers what was asked before it ends', async () => {
    const own = await serve(join(folder, 'brightness'), { port: 0, workers: 1 })
    const answered = new Promise<number>((resolve, reject) => {
      const upload = request(
        `${own.url}/predict`,
        { method: 'POST', headers: { 'content-type': 'image/jpeg', 'content-length': dark.length } },
        (response) => resolve(response.resume().statusCode ?? 0),
      )
      upload.on('error', reject)
      upload.write(dark.subarray(0, 100))
      setTimeout(() => upload.end(dark.subarray(100)), 100)
    })
    await delay(50)
    await own.close()
    expect(await answered).to.equal(200)
    expect(
      await fetch(own.url).then(
        () => 'it answers',
        () => 'it is gone',
      ),
    ).to.equal('it is gone')
  })
})

describe('starting a model server', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-serve-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const refused = (options: Parameters<typeof serve>[1] = {}): Promise<string> =>
    serve(folder, { workers: 1, port: 0, ...options }).then(
      async (server) => {
        await server.close()
        return 'it started'
      },
      (error: Error) => error.message.split('\n')[0] ?? '',
    )

  it('names the program that has the port', async () => {
    await writeBrightnessModel(folder)
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    try {
      expect(await refused({ port })).to.match(
        new RegExp(`^KF8601 {2}http://127\\.0\\.0\\.1:${port} is in use by .+ \\(process ${process.pid}\\)\\.$`),
      )
    } finally {
      other.close()
    }
  })

  it('says that it cannot listen somewhere else', async () => {
    await writeBrightnessModel(folder)
    expect(await refused({ host: '192.0.2.1' })).to.equal('KF8621  The server cannot listen on http://192.0.2.1:0: EADDRNOTAVAIL.')
  })

  it('says what a model folder lacks', async () => {
    expect(await refused()).to.equal(`KF8602  The model in ${folder} cannot be served: it has no file model.onnx.`)
    await writeFile(join(folder, 'model.onnx'), 'no model')
    expect(await refused()).to.equal(`KF8105  The signature ${join(folder, 'signature.json')} cannot be used: there is no such file.`)
    await writeBrightnessModel(folder)
    await writeFile(join(folder, 'model.onnx'), 'no model')
    expect(await refused()).to.match(/^KF8602 {2}The model in .+ cannot be served: .+protobuf/)
  })
})
