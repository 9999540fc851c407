import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { imageSignature, readSignature, seededRandom, type Shards } from '@kfp-ts/images'
import type { Tensor } from '@tensorflow/tfjs-core'
import { expect } from 'chai'
import { classifierNetwork } from './network/classifier-network.ts'
import type { NetworkShape } from './network/network-shape.ts'
import { loadLayersModel, saveLayersModel } from './layers-model-files.ts'
import { loadTensorflow } from './backends/load-tensorflow.ts'
import { checkParity } from './onnx/check-parity.ts'
import { modelToOnnx } from './onnx/model-to-onnx.ts'
import { predict } from './predict.ts'
import { publishClassifier } from './publish-classifier.ts'
import type { Tensorflow } from './backends/tensorflow.ts'
import type { TrainedClassifier } from './train-classifier.ts'

const size = { width: 24, height: 16 }
function noise(count: number): Shards {
  const random = seededRandom('noise')
  const images = Array.from({ length: count }, () => Uint8Array.from({ length: size.width * size.height * 3 }, () => random() * 256))
  const items = images.map((_, index) => ({ source: `${index}`, label: index % 2, sha256: `${index}` }))
  return { ...size, classes: ['Negative', 'Positive'], items, pixels: (index) => images[index] as Uint8Array }
}

describe('a published classifier', function () {
  this.timeout(20_000)
  let tensorflow: Tensorflow
  let root = ''
  let folder = ''
  before(async () => (tensorflow = await loadTensorflow({ backend: 'wasm' })))
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'training-'))
    folder = join(root, 'model')
  })
  afterEach(() => rm(root, { recursive: true }))

  const fresh = (seed = 1, network: NetworkShape['network'] = 'small'): Pick<TrainedClassifier, 'model' | 'signature'> => ({
    model: classifierNetwork(tensorflow, { network, size, depth: 3, filters: 4, seed }),
    signature: imageSignature(size, ['Negative', 'Positive']),
  })
  const refusal = async (work: Promise<unknown>): Promise<string | undefined> =>
    ((await work.catch((error: Error) => error)) as Error).message.split('\n')[0]

  it('is a folder with both forms and the signature', async () => {
    await publishClassifier(tensorflow, fresh(), { folder, samples: noise(3) })
    expect((await readdir(folder)).sort()).to.deep.equal(['model.json', 'model.onnx', 'signature.json', 'weights.bin'])
    expect((await readSignature(folder)).input).to.include({ width: 24, height: 16, filter: 'triangle' })
  })

  it('may be strided, and answers alike in both forms', async () => {
    await publishClassifier(tensorflow, fresh(1, 'strided'), { folder, samples: noise(8) })
    expect(await predict(folder, noise(8))).to.have.length(8)
  })

  it('gives the same bytes when it is read and written again', async () => {
    await publishClassifier(tensorflow, fresh(), { folder, samples: noise(3) })
    const again = await loadLayersModel(tensorflow, folder)
    await saveLayersModel(tensorflow, again, root)
    for (const name of ['model.json', 'weights.bin']) expect(await readFile(join(root, name)), name).to.deep.equal(await readFile(join(folder, name)))
    expect(Buffer.from(modelToOnnx(again))).to.deep.equal(await readFile(join(folder, 'model.onnx')))
  })

  it('is not published when the ONNX form answers differently', async () => {
    const images = new Float32Array(2 * 16 * 24 * 3).map((_, index) => Math.sin(index))
    const onnx = modelToOnnx(fresh(2).model)
    const message = await refusal(checkParity(tensorflow, { model: fresh(1).model, onnx, shape: [2, 16, 24, 3], images }))
    expect(message).to.match(/^KF8207 {2}The ONNX file answers differently from the model it was written from: by 0\.\d+, more than 0\.00001\.$/)
    const { model, signature } = fresh()
    const softened = {
      signature,
      model: tensorflow.layers.sequential({ layers: [...model.layers, tensorflow.layers.layers.dropout({ rate: 0.5, name: 'forgetting' })] }),
    }
    expect(await refusal(publishClassifier(tensorflow, softened, { folder, samples: noise(3) }))).to.equal(
      'KF8208  The layer "forgetting" cannot be written as ONNX: layers of type Dropout are not known.',
    )
    expect(await readdir(root)).to.deep.equal([])
  })

  it('predicts what the trained model does', async () => {
    const trained = fresh()
    const shards = noise(40)
    await publishClassifier(tensorflow, trained, { folder, samples: noise(3) })
    const probabilities = await predict(folder, shards)
    const first = tensorflow.core.tidy(() => {
      const images = tensorflow.core.tensor4d(
        Float32Array.from(shards.pixels(39), (byte) => (byte * 2) / 255 - 1),
        [1, 16, 24, 3],
      )
      return (trained.model.predict(images) as Tensor).dataSync()[0]
    })
    expect(probabilities).to.have.length(40)
    expect(probabilities[39]).to.be.closeTo(first as number, 1e-5)
  })

  it('writes plain networks with flattened features as well', async () => {
    const { conv2d, dense, flatten, maxPooling2d } = tensorflow.layers.layers
    const model = tensorflow.layers.sequential()
    model.add(conv2d({ inputShape: [9, 7, 3], filters: 2, kernelSize: 3, strides: 2, padding: 'valid', name: 'a' }))
    model.add(maxPooling2d({ poolSize: 2, padding: 'same', name: 'b' }))
    model.add(flatten({ name: 'c' }))
    model.add(dense({ units: 1, activation: 'sigmoid', name: 'd' }))
    const images = new Float32Array(3 * 9 * 7 * 3).map((_, index) => Math.cos(index))
    await checkParity(tensorflow, { model, onnx: modelToOnnx(model), shape: [3, 9, 7, 3], images })
  })

  it('is refused when it is broken or wants other images', async () => {
    await publishClassifier(tensorflow, fresh(), { folder, samples: noise(3) })
    expect(await refusal(predict(folder, { ...noise(1), width: 16 }))).to.equal(
      'KF8210  The photographs are 16 x 16 pixels, the model wants 24 x 16.',
    )
    await writeFile(join(folder, 'model.onnx'), 'broken')
    expect(await refusal(predict(folder, noise(1)))).to.match(/^KF8209 {2}The model in .*\/model cannot be used: /)
  })
})
