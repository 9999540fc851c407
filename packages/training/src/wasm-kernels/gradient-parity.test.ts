import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core'
import { expect } from 'chai'
import { loadTensorflow } from '../backends/load-tensorflow.ts'
import type { Backend, TensorflowCore } from '../backends/tensorflow.ts'

type Gradients = (core: TensorflowCore) => readonly Tensor[]

/** What both backends give for the same computation; the numbers come from seeded generators that run in JavaScript on both. */
async function onBoth(gradients: Gradients): Promise<readonly (readonly Float32Array[])[]> {
  const results: Float32Array[][] = []
  for (const backend of ['cpu', 'wasm'] satisfies Backend[]) {
    const { core } = await loadTensorflow({ backend })
    const tensors = core.tidy(() => [...gradients(core)])
    results.push(tensors.map((tensor) => Float32Array.from(tensor.dataSync())))
    core.dispose(tensors)
  }
  return results
}

async function expectParity(gradients: Gradients): Promise<void> {
  const [cpu = [], wasm = []] = await onBoth(gradients)
  expect(cpu.length).to.be.greaterThan(0)
  cpu.forEach((expected, index) => {
    const actual = wasm[index] as Float32Array
    const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    const difference = expected.reduce((most, value, at) => Math.max(most, Math.abs(value - (actual[at] as number))), 0)
    expect(actual.length).to.equal(expected.length)
    expect(largest).to.be.greaterThan(0)
    expect(difference / largest).to.be.lessThan(1e-5)
  })
}

describe('the training kernels of the wasm backend', function () {
  this.timeout(20_000)

  for (const stride of [1, 2, 3]) {
    for (const pad of ['same', 'valid'] as const) {
      // Without 2 x 2 at a stride of 3, same: there the backend's own forward convolution gives nothing but zeros.
      for (const kernel of stride === 3 && pad === 'same' ? [1, 3, 5] : [1, 2, 3, 5]) {
        it(`give the gradients of a ${kernel} x ${kernel} convolution with stride ${stride}, ${pad}`, () =>
          expectParity((core) => {
            const images = core.randomNormal([2, 11, 9, 3], 0, 1, 'float32', 1)
            const filter = core.randomNormal([kernel, kernel, 3, 4], 0, 1, 'float32', 2)
            const loss = (x: Tensor, w: Tensor): Tensor => core.sum(core.square(core.conv2d(x as Tensor4D, w as Tensor4D, stride, pad)))
            return core.grads(loss)([images, filter])
          }))
      }
    }
  }

  it('give the gradient of a convolution whose strides differ', () =>
    expectParity((core) => {
      const images = core.randomNormal([2, 10, 10, 3], 0, 1, 'float32', 1)
      const filter = core.randomNormal([3, 3, 3, 4], 0, 1, 'float32', 2)
      const loss = (x: Tensor, w: Tensor): Tensor => core.sum(core.square(core.conv2d(x as Tensor4D, w as Tensor4D, [1, 2], 'same')))
      return core.grads(loss)([images, filter])
    }))

  for (const [window, stride] of [
    [2, 2],
    [3, 3],
    [3, 2],
    [2, 1],
  ] as const) {
    it(`give the gradient of max pooling with windows of ${window} and strides of ${stride}`, () =>
      expectParity((core) => {
        const images = core.randomUniform([2, 12, 12, 3], 0.1, 1, 'float32', 3)
        return core.grads((x: Tensor) => core.sum(core.square(core.maxPool(x as Tensor4D, window, stride, 'same'))))([images])
      }))
  }

  it('do not lose the gradient of windows without a positive value', () =>
    expectParity((core) => {
      const images = core.randomUniform([2, 8, 8, 3], -2, -1, 'float32', 4)
      return core.grads((x: Tensor) => core.sum(core.square(core.maxPool(x as Tensor4D, 2, 2, 'valid'))))([images])
    }))

  for (const [transposeA, transposeB] of [
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ] as const) {
    it(`give the gradients of a matrix product, transposed ${transposeA}, ${transposeB}`, () =>
      expectParity((core) => {
        const one = core.randomNormal(transposeA ? [7, 5] : [5, 7], 0, 1, 'float32', 5)
        const other = core.randomNormal(transposeB ? [4, 7] : [7, 4], 0, 1, 'float32', 6)
        return core.grads((a: Tensor, b: Tensor) => core.sum(core.square(core.matMul(a, b, transposeA, transposeB))))([one, other])
      }))
  }

  it('keep no tensors', async () => {
    const { core } = await loadTensorflow({ backend: 'wasm' })
    const before = core.memory().numTensors
    core.tidy(() => {
      const images = core.randomNormal([2, 8, 8, 3], 0, 1, 'float32', 1)
      const filter = core.randomNormal([3, 3, 3, 4], 0, 1, 'float32', 2)
      const loss = (x: Tensor, w: Tensor): Tensor => core.sum(core.maxPool(core.conv2d(x as Tensor4D, w as Tensor4D, 2, 'same'), 2, 2, 'same'))
      return core.grads(loss)([images, filter]).length
    })
    expect(core.memory().numTensors).to.equal(before)
  })
})
