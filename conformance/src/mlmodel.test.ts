import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { trainClassifier } from '@kfp-ts/component-train-classifier'
import { readShards, readSignature, toFloat } from '@kfp-ts/images'
import { predict } from '@kfp-ts/training'
import { expect } from 'chai'
import { output } from './command.ts'
import { photographShards } from './photograph-shards.ts'
import { mlflow } from './python.ts'
import { repository } from './repository.ts'

describe('the model of train-classifier in MLflow', () => {
  let folder = ''
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'kfp-ts-mlmodel-'))))
  after(() => rm(folder, { recursive: true }))

  it('is loaded from its folder by Python, and answers alike', async () => {
    const into = await photographShards(folder, { count: 20, size: { width: 32, height: 24 } })
    const { outputs } = await trainClassifier.run(
      { train: into.train, validation: into.validation, epochs: 1, width: 4 },
      { folder: join(folder, 'outputs'), log: () => undefined },
    )

    const test = await readShards(into.test)
    const pixels = Buffer.concat(test.items.map((_, index) => test.pixels(index)))
    const images = join(folder, 'images.bin')
    await writeFile(images, new Uint8Array(toFloat(pixels, await readSignature(outputs.model.path)).buffer))
    const program = join(repository, 'conformance/python/load_mlmodel.py')
    const printed = await output(join(await mlflow(), 'python'), ['-W', 'ignore', program, outputs.model.path, images, '24', '32'])
    const { answer, ...described } = JSON.parse(printed.trim().split('\n').at(-1) ?? '')
    expect(described).to.deep.equal({ flavors: ['onnx', 'python_function', 'tfjs'], inputs: [['x', [-1, 24, 32, 3]]] })
    const ours = await predict(outputs.model.path, test)
    expect(answer).to.have.length(test.items.length)
    ours.forEach((probability, index) => expect(answer[index]).to.be.closeTo(probability, 1e-5))
  })
})
