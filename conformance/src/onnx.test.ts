import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom, type Shards, toFloat } from '@kfp-ts/images'
import { loadTensorflow, predict, publishClassifier, trainClassifier, type TrainingSettings } from '@kfp-ts/training'
import { expect } from 'chai'
import { output } from './command.ts'
import { mlflow } from './python.ts'
import { repository } from './repository.ts'

interface Answer {
  readonly answer: readonly number[]
  readonly inputs: unknown
  readonly outputs: unknown
}

const cases: readonly { readonly name: string; readonly width: number; readonly height: number; readonly network: 'small' | 'strided' }[] = [
  { name: 'small, 64 pixels', width: 64, height: 64, network: 'small' },
  { name: 'small, odd sides', width: 51, height: 37, network: 'small' },
  { name: 'strided, 128 pixels', width: 128, height: 128, network: 'strided' },
  { name: 'strided, odd sides', width: 75, height: 101, network: 'strided' },
]

function noise(count: number, { width, height }: { readonly width: number; readonly height: number }): Shards {
  const random = seededRandom('onnx', width, height)
  const images = Array.from({ length: count }, () => Uint8Array.from({ length: width * height * 3 }, () => random() * 256))
  const items = images.map((_, index) => ({ source: `${index}`, label: index % 2, sha256: `${index}` }))
  return { width, height, classes: ['Negative', 'Positive'], items, pixels: (index) => images[index] as Uint8Array }
}

describe('published models in ONNX and its runtime', () => {
  let folder = ''
  const ours: Float32Array[] = []
  const trained: number[][] = []
  let theirs: readonly Answer[] = []
  before(async () => {
    const python = join(await mlflow(), 'python')
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-onnx-'))
    const tensorflow = await loadTensorflow({ backend: 'wasm' })
    const settings: TrainingSettings = { epochs: 1, learningRate: 0.005, width: 8, batchSize: 8, seed: 1 }
    const orders: { onnx: string; images: string; shape: readonly number[] }[] = []
    for (const { name, network, ...size } of cases) {
      const place = join(folder, name)
      await mkdir(place)
      const shards = noise(8, size)
      const result = await trainClassifier(tensorflow, { train: shards, validation: shards, settings: { ...settings, network } })
      const model = join(place, 'model')
      await publishClassifier(tensorflow, result, { folder: model, samples: shards })
      const pixels = Buffer.concat(shards.items.map((_, index) => shards.pixels(index)))
      const images = toFloat(pixels, result.signature)
      const shape = [8, size.height, size.width, 3] as const
      const { core } = tensorflow
      trained.push([...core.tidy(() => [result.model.predictOnBatch(core.tensor4d(images, [...shape]))].flat()[0]?.dataSync() ?? [])])
      result.model.dispose()
      ours.push(await predict(model, shards))
      await writeFile(join(place, 'images.bin'), new Uint8Array(images.buffer))
      orders.push({ onnx: join(model, 'model.onnx'), images: join(place, 'images.bin'), shape })
    }
    await writeFile(join(folder, 'orders.json'), JSON.stringify(orders))
    theirs = JSON.parse(await output(python, [join(repository, 'conformance/python/check_onnx.py'), join(folder, 'orders.json')]))
  })
  after(() => rm(folder, { recursive: true }))

  cases.forEach(({ name, width, height }, at) => {
    it(`${name}: pass the checker and answer as the trained network does`, () => {
      const { answer, inputs, outputs } = theirs[at] as Answer
      expect(inputs).to.deep.equal([['x', 'tensor(float)', ['N', height, width, 3]]])
      expect(outputs).to.deep.equal([['y', 'tensor(float)', ['N', 1]]])
      expect(answer).to.have.length(8)
      expect(new Set(answer).size).to.be.greaterThan(1)
      answer.forEach((probability, index) => {
        expect(probability).to.be.closeTo(trained[at]?.[index] as number, 1e-5)
        expect(probability).to.be.closeTo(ours[at]?.[index] as number, 1e-5)
      })
    })
  })
})
