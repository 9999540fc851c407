import type { Scalar } from '@tensorflow/tfjs-core'
import { expect } from 'chai'
import { Adam } from './adam.ts'
import { loadTensorflow } from './load-tensorflow.ts'
import type { TensorflowCore } from './tensorflow.ts'

describe('Adam', () => {
  let core: TensorflowCore
  before(async () => ({ core } = await loadTensorflow(['wasm'])))

  const target = [3, -1, 0.5]
  const distance = (weight: Parameters<TensorflowCore['sub']>[0]) => (): Scalar => core.sum(core.square(core.sub(weight, target)))

  it('takes a first step of the learning rate towards the minimum, and arrives there', () => {
    const weight = core.variable(core.tensor1d([0, 0, 0]))
    const adam = new Adam(core, [weight])
    expect(adam.minimize(distance(weight), 0.1)).to.equal(10.25)
    expect([...weight.dataSync()].map((value) => Number(value.toFixed(5)))).to.deep.equal([0.1, -0.1, 0.1])
    for (let step = 0; step < 500; step++) adam.minimize(distance(weight), 0.1)
    weight.dataSync().forEach((value, index) => expect(value).to.be.closeTo(target[index] as number, 1e-2))
    adam.dispose()
    weight.dispose()
  })

  it('goes on from its state to the last bit, and keeps no tensors', () => {
    const before = core.memory().numTensors
    const walk = (interruptAfter: number): readonly number[] => {
      const weight = core.tidy(() => core.variable(core.tensor1d([0, 0, 0])))
      let adam = new Adam(core, [weight])
      for (let step = 0; step < 12; step++) {
        if (step === interruptAfter) {
          const { state } = adam
          adam.dispose()
          adam = new Adam(core, [weight], state)
        }
        adam.minimize(distance(weight), 0.1)
      }
      const result = [...weight.dataSync()]
      adam.dispose()
      weight.dispose()
      return result
    }
    const straight = walk(-1)
    for (const interruptAfter of [1, 5, 11]) expect(walk(interruptAfter)).to.deep.equal(straight)
    expect(core.memory().numTensors).to.equal(before)
  })
})
