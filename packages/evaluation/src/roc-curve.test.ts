import { expect } from 'chai'
import fc from 'fast-check'
import { areaUnderCurve, rocCurve, thinned } from './roc-curve.ts'

const prediction = (label: number, score: number) => ({ source: '', label, score })

describe('rocCurve', () => {
  it('goes from nothing to everything, one point for each different score', () => {
    const points = rocCurve([prediction(1, 0.9), prediction(0, 0.5), prediction(1, 0.5), prediction(0, 0.1)])
    expect(points).to.deep.equal([
      { threshold: 1 + Number.EPSILON, recall: 0, falsePositiveRate: 0 },
      { threshold: 0.9, recall: 0.5, falsePositiveRate: 0 },
      { threshold: 0.5, recall: 1, falsePositiveRate: 0.5 },
      { threshold: 0.1, recall: 1, falsePositiveRate: 1 },
    ])
    expect(areaUnderCurve(points)).to.equal(0.875)
  })

  it('has the area that says how often class 1 scores higher, ties counting half', () => {
    const predictions = fc.array(fc.record({ label: fc.constantFrom(0, 1), score: fc.integer({ min: 0, max: 9 }).map((score) => score / 10) }), {
      minLength: 2,
    })
    fc.assert(
      fc.property(predictions, (drawn) => {
        const [ones, zeros] = [1, 0].map((truth) => drawn.filter(({ label }) => label === truth)) as [typeof drawn, typeof drawn]
        fc.pre(ones.length > 0 && zeros.length > 0)
        const wins = ones.flatMap((one) => zeros.map((zero) => (one.score > zero.score ? 1 : one.score === zero.score ? 0.5 : 0)))
        const expected = wins.reduce((sum: number, win) => sum + win, 0) / wins.length
        expect(areaUnderCurve(rocCurve(drawn.map(({ label, score }) => prediction(label, score))))).to.be.closeTo(expected, 1e-12)
      }),
    )
  })
})

describe('thinned', () => {
  it('keeps the first and the last of the points it keeps', () => {
    const points = rocCurve(Array.from({ length: 1000 }, (_, index) => prediction(index % 2, index / 1000)))
    const few = thinned(points, 50)
    expect(few).to.have.length(50)
    expect([few[0], few.at(-1)]).to.deep.equal([points[0], points.at(-1)])
    expect(thinned(few, 50)).to.equal(few)
  })
})
