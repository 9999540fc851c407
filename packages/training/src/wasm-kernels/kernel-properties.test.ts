import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core'
import { expect } from 'chai'
import fc from 'fast-check'
import { loadTensorflow } from '../backends/load-tensorflow.ts'
import type { Backend, TensorflowCore } from '../backends/tensorflow.ts'

type Compute = (core: TensorflowCore) => readonly Tensor[]

async function valuesOn(backend: Backend, compute: Compute): Promise<readonly Float32Array[]> {
  const { core } = await loadTensorflow({ backend })
  const tensors = core.tidy(() => [...compute(core)])
  const values = tensors.map((tensor) => Float32Array.from(tensor.dataSync()))
  core.dispose(tensors)
  return values
}

/** Both backends give the same, to a share of the largest value. */
async function expectParity(compute: Compute): Promise<void> {
  const [cpu, wasm] = [await valuesOn('cpu', compute), await valuesOn('wasm', compute)]
  expect(wasm.map(({ length }) => length)).to.deep.equal(cpu.map(({ length }) => length))
  cpu.forEach((expected, index) => {
    const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3)
    expected.forEach((value, at) => expect(wasm[index]?.[at]).to.be.closeTo(value, 2e-5 * largest))
  })
}

const sides = fc.record({ height: fc.integer({ min: 5, max: 12 }), width: fc.integer({ min: 5, max: 12 }) })
/** Strides beyond the filter, same: there the backend's own forward convolution gives nothing but zeros. */
const isComputed = ({ filter, strides, pad }: { filter: { height: number; width: number }; strides: readonly number[]; pad: string }): boolean =>
  pad === 'valid' || (filter.height >= (strides[0] ?? 1) && filter.width >= (strides[1] ?? 1))
const convolutions = fc.record({
  images: fc.integer({ min: 1, max: 3 }),
  sides,
  inChannels: fc.integer({ min: 1, max: 9 }),
  outChannels: fc.constantFrom(1, 3, 4, 6, 8, 12, 16),
  filter: fc.record({ height: fc.integer({ min: 1, max: 5 }), width: fc.integer({ min: 1, max: 5 }) }),
  strides: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })),
  pad: fc.constantFrom('same' as const, 'valid' as const),
  activation: fc.constantFrom('linear' as const, 'relu' as const),
  seed: fc.integer({ min: 1, max: 1000 }),
})

describe('the kernels of our own on the wasm backend', function () {
  this.timeout(60_000)
  const numRuns = 40

  it('convolve, with bias and cut at zero, and give both gradients, as the cpu backend does', () =>
    fc.assert(
      fc.asyncProperty(
        convolutions.filter(isComputed),
        async ({ images, sides, inChannels, outChannels, filter, strides, pad, activation, seed }) => {
          await expectParity((core) => {
            const x = core.randomNormal([images, sides.height, sides.width, inChannels], 0, 1, 'float32', seed) as Tensor4D
            const w = core.randomNormal([filter.height, filter.width, inChannels, outChannels], 0, 1, 'float32', seed + 1) as Tensor4D
            const bias = core.randomNormal([outChannels], 0, 1, 'float32', seed + 2)
            const fused = core.fused.conv2d({ x, filter: w, strides, pad, bias: bias as never, activation })
            const loss = (one: Tensor, other: Tensor): Tensor => core.sum(core.square(core.conv2d(one as Tensor4D, other as Tensor4D, strides, pad)))
            return [fused, ...core.grads(loss)([x, w])]
          })
        },
      ),
      { numRuns },
    ))

  const pool = fc.record({
    images: fc.integer({ min: 1, max: 3 }),
    sides,
    channels: fc.constantFrom(1, 3, 4, 8),
    window: fc.integer({ min: 1, max: 3 }),
    stride: fc.integer({ min: 1, max: 3 }),
    pad: fc.constantFrom('same' as const, 'valid' as const),
    seed: fc.integer({ min: 1, max: 1000 }),
  })
  it('give the gradient of max pooling, also of windows without a positive value', () =>
    fc.assert(
      fc.asyncProperty(pool, async ({ images, sides, channels, window, stride, pad, seed }) => {
        await expectParity((core) => {
          const x = core.randomNormal([images, sides.height, sides.width, channels], -1, 1, 'float32', seed)
          return core.grads((one: Tensor) => core.sum(core.square(core.maxPool(one as Tensor4D, window, stride, pad))))([x])
        })
      }),
      { numRuns },
    ))

  const shaped = fc.record({
    shape: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
    columns: fc.constantFrom(1, 3, 4, 8, 20, 32),
    repeated: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    seed: fc.integer({ min: 1, max: 1000 }),
  })
  it('compare what is repeated along some axes, and sum up columns', () =>
    fc.assert(
      fc.asyncProperty(shaped, async ({ shape, columns, repeated, seed }) => {
        const whole = [...shape, columns]
        const part = whole.map((length, axis) => (repeated[axis] ? 1 : length))
        await expectParity((core) => {
          const digits = (size: number[], from: number): Tensor => core.floor(core.randomUniform(size, 0, 3, 'float32', from))
          const [one, other] = [digits(whole, seed), digits(part, seed + 1)]
          const leading = shape.map((_, axis) => axis)
          return [
            core.equal(one, other),
            core.equal(other, one),
            core.equal(core.slice(one, 0), core.squeeze(digits([1, columns], seed))),
            core.sum(one, leading),
          ]
        })
      }),
      { numRuns },
    ))

  it('share values under another name, and give them back', async () => {
    const { core } = await loadTensorflow({ backend: 'wasm' })
    const before = core.memory().numTensors
    const one = core.tensor1d([1, 2, 3])
    const other = core.clone(one)
    one.dispose()
    expect([...other.dataSync()]).to.deep.equal([1, 2, 3])
    other.dispose()
    expect(core.memory().numTensors).to.equal(before)
  })
})
