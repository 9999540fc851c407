import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { saveLayersModel } from '../layers-model-files.ts'
import { copyWeights } from '../network-weights.ts'
import { loadTensorflow } from '../backends/load-tensorflow.ts'
import type { Tensorflow } from '../backends/tensorflow.ts'
import { classifierNetwork } from './classifier-network.ts'
import type { NetworkShape } from './network-shape.ts'
import { takeWeights } from './start-model.ts'

const shape: NetworkShape = { network: 'small', size: { width: 16, height: 16 }, depth: 3, filters: 2, seed: 1 }

describe('takeWeights', () => {
  let tensorflow: Tensorflow
  let folder = ''
  before(async () => (tensorflow = await loadTensorflow({ backend: 'wasm' })))
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'))
    const model = classifierNetwork(tensorflow, shape)
    await saveLayersModel(tensorflow, model, folder)
    model.dispose()
  })
  afterEach(() => rm(folder, { recursive: true }))

  const begin = async (change: Partial<NetworkShape>) => {
    const network = classifierNetwork(tensorflow, { ...shape, seed: 2, ...change })
    const before = await copyWeights(network)
    try {
      return { ...(await takeWeights(tensorflow, network, folder)), before, after: await copyWeights(network) }
    } finally {
      network.dispose()
    }
  }
  const refusal = async (change: Partial<NetworkShape>): Promise<string> =>
    ((await begin(change).catch((error: Error) => error)) as Error).message.split('\n')[0] as string

  it('gives a network of the same shape all weights, whatever the size of its photographs', async () => {
    const { taken, left, after } = await begin({ size: { width: 32, height: 24 } })
    expect([taken.length, left]).to.deep.equal([5, []])
    const start = classifierNetwork(tensorflow, shape)
    expect(after).to.deep.equal(await copyWeights(start))
    start.dispose()
  })

  it('names the layers of a deeper network that begin anew', async () => {
    const { taken, left, before, after } = await begin({ depth: 4 })
    expect(taken).to.deep.equal(['convolution-1', 'convolution-2', 'convolution-3'])
    expect(left).to.deep.equal(['convolution-4', 'dense', 'probability'])
    expect(after.slice(6)).to.deep.equal(before.slice(6))
  })

  it('keeps no tensors', async () => {
    const { numTensors } = tensorflow.core.memory()
    const network = classifierNetwork(tensorflow, { ...shape, seed: 2 })
    await takeWeights(tensorflow, network, folder)
    network.dispose()
    expect(tensorflow.core.memory().numTensors).to.equal(numTensors)
  })

  it('refuses a model of which nothing fits, and one that cannot be read', async () => {
    expect(await refusal({ filters: 3 })).to.equal(
      `KF8215  The model in ${folder} is no start for this network: no layer of it has the shapes of convolution-1 5 x 5 x 3 x 3 and 3, ` +
        'convolution-2 3 x 3 x 3 x 6 and 6, convolution-3 3 x 3 x 6 x 12 and 12, dense 12 x 12 and 12, probability 12 x 1 and 1.',
    )
    const text = await readFile(join(folder, 'model.json'), 'utf8')
    await writeFile(join(folder, 'model.json'), text.replace('weights.bin', '../weights.bin'))
    expect(await refusal({})).to.equal(`KF8209  The model in ${folder} cannot be used: it names a file that is not in its folder: ../weights.bin.`)
  })
})
