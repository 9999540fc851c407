import { expect } from 'chai'
import { normalCdf, normalMass, normalQuantile } from './normal-distribution.ts'

describe('the normal distribution', () => {
  it('has the shares of the tables', () => {
    expect([-3, -1, 0, 1, 1.959_964].map((x) => Number(normalCdf(x).toFixed(6)))).to.deep.equal([0.00135, 0.158655, 0.5, 0.841345, 0.975])
  })

  it('keeps digits far out', () => {
    expect(normalMass(8, 9) / 6.2198e-16).to.be.closeTo(1, 1e-3)
    expect(normalMass(-9, -8)).to.equal(normalMass(8, 9))
  })

  it('is turned around by its quantiles', () => {
    for (const share of [1e-9, 0.001, 0.02, 0.3, 0.5, 0.9, 0.999]) expect(normalCdf(normalQuantile(share)) / share).to.be.closeTo(1, 1e-6)
  })
})
