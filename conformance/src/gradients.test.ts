import { type Backend, loadTensorflow, type Tensorflow } from '@kfp-ts/training'
import { expect } from 'chai'
import fc from 'fast-check'

type Core = Tensorflow['core']
type Tensor = ReturnType<Core['square']>
type Images = ReturnType<Core['tensor4d']>

/** A few layers of a network, with the numbers that go in. */
interface Network {
  readonly images: number
  readonly height: number
  readonly width: number
  readonly seed: number
  readonly stages: readonly Stage[]
}
interface Stage {
  readonly channels: number
  readonly filter: number
  readonly stride: number
  readonly pad: 'same' | 'valid'
  readonly pool: number
}

const network: fc.Arbitrary<Network> = fc.record({
  images: fc.integer({ min: 1, max: 4 }),
  height: fc.integer({ min: 16, max: 28 }),
  width: fc.integer({ min: 16, max: 28 }),
  seed: fc.integer({ min: 1, max: 100_000 }),
  stages: fc.array(
    fc.record({
      channels: fc.constantFrom(2, 4, 6, 8, 12, 16, 24),
      filter: fc.constantFrom(1, 3, 5),
      stride: fc.constantFrom(1, 2),
      pad: fc.constantFrom('same' as const, 'valid' as const),
      pool: fc.constantFrom(1, 2, 3),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

/** Gradients of a loss with respect to the images, and to the filters and biases of all stages. */
function gradients(core: Core, { images, height, width, seed, stages }: Network): readonly Tensor[] {
  const normal = (shape: readonly number[], from: number): Tensor => core.randomNormal([...shape], 0, 0.5, 'float32', seed + from) as Tensor
  const weights = stages.flatMap(({ channels, filter }, stage) => {
    const before = stage === 0 ? 3 : (stages[stage - 1] as Stage).channels
    return [normal([filter, filter, before, channels], 10 * stage), normal([channels], 10 * stage + 1)]
  })
  const loss = (...given: Tensor[]): Tensor => {
    const [first, ...rest] = given as [Images, ...Tensor[]]
    const features = stages.reduce((x, { stride, pad, pool }, stage) => {
      const [filter, bias] = [rest[2 * stage] as Images, rest[2 * stage + 1] as Tensor]
      const active = core.relu(core.add(core.conv2d(x, filter, stride, pad), bias)) as Images
      return pool === 1 ? active : core.maxPool(active, pool, pool, 'same')
    }, first)
    return core.sum(core.square(core.max(features, [1, 2])))
  }
  return core.grads(loss)([normal([images, height, width, 3], 99), ...weights])
}

/** Whether all windows fit; without padding a small image may have no place left for a filter. */
function fits({ height, width, stages }: Network): boolean {
  let side = Math.min(height, width)
  return stages.every(({ filter, stride, pad, pool }) => {
    if (filter > side) return false
    side = Math.ceil(Math.ceil((pad === 'same' ? side : side - filter + 1) / stride) / pool)
    return side >= 1
  })
}

describe('the gradients of networks on the wasm backend', function () {
  this.timeout(300_000)

  it('are those of the cpu backend', async () => {
    const values = async (backend: Backend, shape: Network): Promise<readonly Float32Array[]> => {
      const { core } = await loadTensorflow({ backend })
      const tensors = core.tidy(() => [...gradients(core, shape)])
      const copies = tensors.map((tensor) => Float32Array.from(tensor.dataSync() as Float32Array))
      core.dispose(tensors)
      return copies
    }
    const property = fc.asyncProperty(network.filter(fits), async (shape) => {
      const [cpu, wasm] = [await values('cpu', shape), await values('wasm', shape)]
      cpu.forEach((expected, index) => {
        const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3)
        const difference = expected.reduce((most, value, at) => Math.max(most, Math.abs(value - (wasm[index]?.[at] as number))), 0)
        expect(difference / largest).to.be.lessThan(1e-4)
      })
    })
    await fc.assert(property, { numRuns: 60 })
  })
})
