import { expect } from 'chai'
import { historyChart } from './history-chart.ts'
import { parallelCoordinates } from './parallel-coordinates.ts'
import type { Sweep } from './sweep.ts'
import { sweepPage } from './sweep-page.ts'
import { valueAxis } from './value-axis.ts'

const sweep: Sweep = {
  title: 'Tuning <surface>',
  score: 'accuracy',
  direction: 'maximize',
  trials: [
    {
      number: 0,
      values: { rate: 0.001, net: 'small' },
      state: 'complete',
      value: 0.8,
      seconds: 3,
      reports: [
        { step: 1, value: 0.7 },
        { step: 2, value: 0.8 },
      ],
    },
    { number: 1, values: { rate: 0.1, net: 'deep & wide' }, state: 'complete', value: 0.9 },
    { number: 2, values: { rate: 0.05, net: 'small' }, state: 'pruned', value: 0.6, reports: [{ step: 1, value: 0.6 }] },
    { number: 3, values: { rate: 0.02, net: 'small' }, state: 'failed', reason: 'it came to NaN' },
  ],
  importances: [
    { name: 'rate', share: 0.75 },
    { name: 'net', share: 0.25 },
  ],
}

describe('the page of a sweep', () => {
  const page = sweepPage(sweep)

  it('names the best trial, counts the others and escapes what it is given', () => {
    expect(page).to.include('The best of 4 trials: rate 0.1, net deep &amp; wide.')
    expect(page).to.include('<h1>Tuning &lt;surface&gt;</h1>')
    expect(page)
      .to.include('<dt>failed</dt><dd>1</dd>')
      .and.to.include('<dt>pruned</dt><dd>1</dd>')
      .and.to.include('<dt>best accuracy</dt><dd>0.9</dd>')
    expect(page).to.include('failed: it came to NaN')
  })

  it('lists the best trials first and those without a score last', () => {
    expect([...page.matchAll(/<tr><td class="text">(\d)<\/td>/g)].map(([, number]) => number)).to.deep.equal(['1', '0', '2', '3'])
  })

  it('draws its charts and needs nothing but itself', () => {
    expect([...page.matchAll(/class="title"[^>]*>([^<]*)</g)].map(([, title]) => title)).to.deep.equal([
      'Best accuracy so far',
      'What made the difference',
      'The best three on their way',
    ])
    expect(page).not.to.match(/(src|href)=|<script|url\(/)
  })

  it('says so when nothing came to a score', () => {
    const empty = sweepPage({ ...sweep, trials: sweep.trials.slice(3), importances: [] })
    expect(empty).to.include('No trial came to a score.').and.not.to.include('<svg')
  })
})

describe('parallel coordinates', () => {
  it('lead each complete trial through every axis, the best one on top', () => {
    const paths = [...parallelCoordinates(sweep).html.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path)
    expect(paths).to.deep.equal([
      'M44 252C212 252 212 82.5 380 82.5C548 82.5 548 252 716 252',
      'M44 26C212 26 212 195.5 380 195.5C548 195.5 548 26 716 26',
    ])
  })
})

describe('the history of a sweep', () => {
  it('climbs with the best complete trial, and shows pruned ones as rings', () => {
    const chart = historyChart(sweep).html
    expect([...chart.matchAll(/<circle/g)]).to.have.length(3)
    expect([...chart.matchAll(/fill:none/g)]).to.have.length(1)
    expect(chart).to.match(/ d="M64 [\d.]+H156V[\d.]+H248V[\d.]+"/)
  })
})

describe('an axis of values', () => {
  it('is spread over orders of magnitude where a range is wide', () => {
    const axis = valueAxis('rate', [0.001, 0.1, 0.01, 0.003, 0.004, 0.05])
    expect(axis.placeOf(0.01)).to.be.closeTo(0.5, 1e-9)
    expect(axis.marks.map(({ text }) => text)).to.deep.equal(['0.001', '0.002', '0.005', '0.01', '0.02', '0.05', '0.1'])
  })

  it('puts names and a single value in the middle of their room', () => {
    expect(['a', 'b', 'c', undefined].map(valueAxis('kind', ['a', 'b', 'a']).placeOf)).to.deep.equal([0.25, 0.75, undefined, undefined])
    expect(valueAxis('width', [8, 8]).placeOf(8)).to.equal(0.5)
  })
})
