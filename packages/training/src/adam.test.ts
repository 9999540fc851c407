import { expect } from 'chai'
import { Adam } from './adam.ts'

const target = [3, -1, 0.5]
const slope = (weights: Float32Array): Float32Array => weights.map((weight, at) => 2 * (weight - (target[at] as number)))

describe('Adam', () => {
  it('takes a first step of the learning rate towards the minimum, and arrives there', () => {
    const weights = new Float32Array(3)
    const adam = new Adam(3)
    adam.move(weights, slope(weights), 0.1)
    expect([...weights].map((value) => Number(value.toFixed(5)))).to.deep.equal([0.1, -0.1, 0.1])
    for (let step = 0; step < 500; step++) adam.move(weights, slope(weights), 0.1)
    weights.forEach((value, at) => expect(value).to.be.closeTo(target[at] as number, 1e-2))
  })

  it('goes on from its state to the last bit', () => {
    const walk = (interruptAfter: number): readonly number[] => {
      const weights = new Float32Array(3)
      let adam = new Adam(3)
      for (let step = 0; step < 12; step++) {
        if (step === interruptAfter) adam = new Adam(3, adam.state)
        adam.move(weights, slope(weights), 0.1)
      }
      return [...weights]
    }
    const straight = walk(-1)
    for (const interruptAfter of [1, 5, 11]) expect(walk(interruptAfter)).to.deep.equal(straight)
  })
})
