import { expect } from 'chai'
import { randomNumbers } from '../points/random-numbers.ts'
import { choice } from '../space/choice.ts'
import { double, integer } from '../space/ranges.ts'
import { type Place, parzenEstimator, weightsOf, widthsOf } from './parzen-estimator.ts'

const at = (fraction: number): { readonly from: number; readonly to: number } => ({ from: fraction, to: fraction })

describe('the weights of observations', () => {
  it('are alike up to 25, then rise to the newest 25', () => {
    expect(weightsOf(3)).to.deep.equal([1, 1, 1])
    const weights = weightsOf(29)
    expect(weights.slice(0, 4).map((weight) => Number(weight.toFixed(4)))).to.deep.equal([0.0345, 0.3563, 0.6782, 1])
    expect(weights.slice(4)).to.deep.equal(Array.from({ length: 25 }, () => 1))
  })
})

describe('the widths of kernels', () => {
  it('reach to the farther neighbour, the outer ones to their only one', () => {
    expect(widthsOf([0.9, 0.1, 0.4]).map((width) => Number(width.toFixed(6)))).to.deep.equal([0.5, 0.3, 0.5])
  })

  it('of one alone reach to the farther end', () => {
    expect(widthsOf([0.3])).to.deep.equal([0.7])
  })

  it('are never narrower than the number of observations allows', () => {
    expect(widthsOf([0.5, 0.5, 0.5])).to.deep.equal([0.2, 0.2, 0.2])
  })
})

describe('a Parzen estimator', () => {
  const sumOver = (places: readonly Place[], density: (place: Place) => number): number =>
    places.reduce((sum, place) => sum + Math.exp(density(place)), 0)

  it('has mass one over what can be counted', () => {
    const [size, kind] = [integer({ min: 1, max: 12, log: true }), choice(['a', 'b', 'c'], [1, 2, 3])]
    const places = Array.from({ length: 12 }, (_, index) => ['a', 'b', 'c'].map((one): Place => [size.cellOf(index + 1), kind.cellOf(one)])).flat()
    const { logDensity } = parzenEstimator([size, kind], [places[3] as Place, places[17] as Place, places[18] as Place])
    expect(sumOver(places, logDensity)).to.be.closeTo(1, 1e-6)
  })

  it('has density one on average over a range', () => {
    const { logDensity } = parzenEstimator([double({ min: 0, max: 1 })], [[at(0.02)], [at(0.6)], [at(0.61)]])
    const places = Array.from({ length: 1000 }, (_, index): Place => [at((index + 0.5) / 1000)])
    expect(sumOver(places, logDensity) / 1000).to.be.closeTo(1, 1e-4)
  })

  it('keeps together what was seen together', () => {
    const corners: readonly Place[] = [
      [at(0.1), at(0.1)],
      [at(0.12), at(0.12)],
      [at(0.9), at(0.9)],
      [at(0.88), at(0.88)],
    ]
    const x = double({ min: 0, max: 1 })
    const { logDensity } = parzenEstimator([x, x], [...corners, ...corners, ...corners, ...corners, ...corners])
    expect(logDensity([at(0.1), at(0.1)])).to.be.above(logDensity([at(0.1), at(0.9)]) + 1)
  })

  it('draws what it calls likely', () => {
    const dimension = choice(['rare', 'often'])
    const { draw } = parzenEstimator([dimension], [[dimension.cellOf('often')], [dimension.cellOf('often')], [dimension.cellOf('often')]])
    const random = randomNumbers(1)
    const drawn = Array.from({ length: 1000 }, () => dimension.at(draw(random)[0] as number))
    // Three kernels of 4/5 + 1/10 and the prior of 1/2, each with a quarter of the weight.
    expect(drawn.filter((value) => value === 'often').length / 1000).to.be.closeTo(0.8, 0.03)
  })

  it('has no opinion on a dimension that was not there', () => {
    const x = double({ min: 0, max: 1 })
    const { logDensity } = parzenEstimator([x, x], [[at(0.3), undefined]])
    expect(logDensity([at(0.3), at(0.1)]) - logDensity([at(0.3), at(0.9)])).to.be.closeTo(0, 1e-12)
    expect(logDensity([at(0.3), undefined])).to.be.above(0)
  })
})
