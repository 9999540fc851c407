import { expect } from 'chai'
import { nativeTensorflow, withNativeTensorflow } from './native-tensorflow.ts'

interface Parity {
  readonly backend: string
  readonly version: string
  readonly threads: number
  readonly values: Readonly<Record<string, readonly number[]>>
}
interface Training {
  readonly hash: string
  readonly accuracy: number
  readonly firstLoss: number
}

const parity = async (backend: string): Promise<Parity> => JSON.parse(await withNativeTensorflow('src/native-parity.ts', backend)) as Parity
const training = async (backend: string, workers: number): Promise<Training> =>
  JSON.parse(await withNativeTensorflow('src/native-training.ts', backend, String(workers))) as Training

/** The largest difference of each result, as a share of its largest value. */
function differences(one: Parity, other: Parity): readonly (readonly [name: string, share: number])[] {
  return Object.entries(one.values).map(([name, values]) => {
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    return [name, values.reduce((most, value, at) => Math.max(most, Math.abs(value - (other.values[name]?.[at] ?? Number.NaN))), 0) / largest]
  })
}

describe('the native backend', function () {
  this.timeout(600_000)
  before(async () => void (await nativeTensorflow()))

  it('computes what the wasm and cpu backends compute', async () => {
    const native = await parity('native')
    expect([native.backend, native.version]).to.deep.equal(['native', 'TensorFlow 2.21.0'])
    for (const other of ['wasm', 'cpu']) {
      const found = differences(native, await parity(other))
      expect(found.length).to.equal(15)
      for (const [name, share] of found) expect(share, `${name}, ${other}`).to.be.lessThan(5e-6)
    }
  })

  it('trains as the wasm backend does', async () => {
    const [native, wasm] = [await training('native', 1), await training('wasm', 1)]
    expect(native.firstLoss).to.be.closeTo(wasm.firstLoss, 0.02)
    expect(native.accuracy).to.be.at.least(0.9)
    expect(wasm.accuracy).to.be.at.least(0.9)
  })

  it('trains in several threads, to the same bits each time', async () => {
    const [one, again] = [await training('native', 2), await training('native', 2)]
    expect(again).to.deep.equal(one)
    expect(one.accuracy).to.be.at.least(0.9)
  })

  it('says why a GPU that is demanded is not used', async () => {
    const message = await withNativeTensorflow('src/native-parity.ts', 'native-gpu').catch((error: Error) => error.message)
    expect(message).to.include(
      'KF8240  The backend "native-gpu" cannot be used here: TensorFlow found no GPU and does not say why; its library may be the one for processors alone.',
    )
  })
})
