import { expect } from 'chai'
import { lineChart } from './line-chart.ts'
import { rocChart } from './roc-chart.ts'
import { ticks } from './ticks.ts'

describe('ticks', () => {
  it('are round numbers between the ends', () => {
    expect(ticks(0, 1, 5)).to.deep.equal([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(ticks(1, 4, 6)).to.deep.equal([1, 1.5, 2, 2.5, 3, 3.5, 4])
    expect(ticks(0, 0.73, 5)).to.deep.equal([0, 0.2, 0.4, 0.6])
    expect(ticks(0, 12345, 5)).to.deep.equal([0, 5000, 10000])
  })
})

describe('lineChart', () => {
  const chart = lineChart({
    title: 'Loss & more',
    x: { label: 'epoch', from: 0, to: 2 },
    y: { label: 'loss', from: 0, to: 1 },
    series: [
      {
        name: 'training',
        style: 'solid',
        points: [
          { x: 0, y: 1 },
          { x: 2, y: 0 },
        ],
      },
      {
        name: 'validation',
        style: 'solid',
        points: [
          { x: 0, y: 0.5 },
          { x: 1, y: 0.5 },
        ],
      },
      { name: 'hidden', style: 'dashed', points: [] },
    ],
  }).html

  it('draws each line from corner to corner of its plot', () => {
    expect([...chart.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path)).to.deep.equal(['M56 34L348 216', 'M56 125L202 125', ''])
  })

  it('names the solid lines and escapes its texts', () => {
    expect(chart).to.include('>training</text>').and.to.include('>validation</text>').and.not.to.include('>hidden<')
    expect(chart).to.include('>Loss &amp; more</text>')
  })
})

describe('rocChart', () => {
  it('shows the curve, the diagonal and the area', () => {
    const chart = rocChart([
      { threshold: 1, recall: 0, falsePositiveRate: 0 },
      { threshold: 0.5, recall: 1, falsePositiveRate: 0 },
      { threshold: 0, recall: 1, falsePositiveRate: 1 },
    ]).html
    expect(chart).to.include('ROC curve, area 1.000')
    expect([...chart.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path)).to.deep.equal(['M56 216L56 34L348 34', 'M56 216L348 34'])
  })
})
