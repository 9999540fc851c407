import type { Worker } from 'node:worker_threads'
import { imageSignature, seededRandom, type Shards } from '@kfp-ts/images'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import { expect } from 'chai'
import { loadTensorflow } from '../backends/load-tensorflow.ts'
import type { Tensorflow } from '../backends/tensorflow.ts'
import { classifierNetwork } from '../network/classifier-network.ts'
import { copyWeights, hashWeights } from '../network-weights.ts'
import type { TrainingSettings } from '../training-settings.ts'
import { startCrew } from './crew.ts'

const side = 16
const count = 21
const images = Array.from({ length: count }, (_, index) => {
  const random = seededRandom('image', index)
  return Uint8Array.from({ length: side * side * 3 }, () => 256 * random())
})
const train: Shards = {
  width: side,
  height: side,
  classes: ['Negative', 'Positive'],
  items: images.map((_, index) => ({ source: String(index), label: index % 2, sha256: String(index) })),
  pixels: (index) => images[index] as Uint8Array,
}
// The last batch is of one image: one of two threads has no work there.
const settings: TrainingSettings = { epochs: 1, learningRate: 0.01, width: 4, batchSize: 5, seed: 1, weightDecay: 0.1 }
const signature = imageSignature(train, train.classes)

describe('startCrew', function () {
  this.timeout(20_000)
  let tensorflow: Tensorflow
  before(async () => (tensorflow = await loadTensorflow({ backend: 'wasm' })))

  const classifier = (): LayersModel => classifierNetwork(tensorflow, { network: 'small', size: train, depth: 3, filters: 4, seed: 1 })

  /** Trains the first batches of an epoch; gives their losses, a tenth of the gradients of the first, and the hash of all weights. */
  const trained = async (size: number): Promise<{ losses: readonly number[]; slopes: Float32Array; hash: string }> => {
    const model = classifier()
    const crew = await startCrew({ tensorflow, model, train, signature, settings }, size)
    const losses = [await crew.step({ epoch: 1, batch: 4, learningRate: 0.01 })]
    const slopes = crew.learner.adam.means
    for (let batch = 0; batch < 4; batch++) losses.push(await crew.step({ epoch: 1, batch, learningRate: 0.01 }))
    await crew.end()
    const hash = hashWeights(await copyWeights(model))
    model.dispose()
    return { losses, slopes, hash }
  }

  it('does with several threads what one does, but for the order of sums, and the same to the last bit each time', async () => {
    const [one, two, again] = [await trained(1), await trained(2), await trained(2)]
    expect(two.losses[0]).to.be.closeTo(one.losses[0] as number, 1e-6)
    two.slopes.forEach((slope, at) => expect(slope).to.be.closeTo(one.slopes[at] as number, 1e-6))
    // Adam turns the sign of a gradient near zero into a whole step, so the ways part a little.
    two.losses.forEach((loss, batch) => expect(loss).to.be.closeTo(one.losses[batch] as number, 0.02))
    expect(again).to.deep.equal(two)
    expect(two.hash).not.to.equal(one.hash)
  })

  it('says which thread was lost, when the others wait for it, and ends all', async () => {
    const started: Worker[] = []
    const listen = (worker: Worker): void => void started.push(worker)
    process.on('worker', listen)
    const model = classifier()
    const crew = await startCrew({ tensorflow, model, train, signature, settings }, 3)
    process.removeListener('worker', listen)
    const steps = crew.step({ epoch: 1, batch: 0, learningRate: 0.01 }).then(() => crew.step({ epoch: 1, batch: 1, learningRate: 0.01 }))
    await started[1]?.terminate()
    expect(await steps.catch((error: Error) => error.message)).to.equal(
      'KF8243  Training lost its thread 3 of 3: it ended with code 1.\n' +
        '  hint: run it again: it goes on from the last checkpoint; with too little memory give it fewer workers or smaller batches.',
    )
    await crew.end()
    expect(started.map(({ threadId }) => threadId)).to.deep.equal([-1, -1])
    model.dispose()
  })

  it('says why a thread could not take part', async () => {
    const { core, layers } = tensorflow
    class OnlyHere extends layers.layers.Layer {
      static className = 'OnlyHere'
    }
    core.serialization.registerClass(OnlyHere)
    const model = layers.sequential({ layers: [layers.layers.dense({ units: 1, inputShape: [1] }), new OnlyHere({})] })
    const message = await startCrew({ tensorflow, model, train, signature, settings }, 2).catch((error: Error) => error.message)
    expect(message).to.match(/^KF8243 {2}Training lost its thread 2 of 2: Unknown layer: OnlyHere\./)
    model.dispose()
  })

  it('does not put several threads before one GPU', async () => {
    const model = classifier()
    for (const backend of ['native-gpu', 'webgpu'] as const) {
      const onGpu = { ...tensorflow, backend }
      const message = await startCrew({ tensorflow: onGpu, model, train, signature, settings }, 4).catch((error: Error) => error.message)
      expect(message).to.equal(
        `KF8242  The backend "${backend}" cannot share batches among 4 threads: they would wait for one GPU.\n` +
          '  hint: set workers to 1; for several GPUs start several trainings.',
      )
    }
    model.dispose()
  })
})
