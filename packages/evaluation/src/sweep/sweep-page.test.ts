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

  it('says how many rows it left out', () => {
    const trials = Array.from({ length: 250 }, (_, number) => ({ number, values: { x: number }, state: 'complete', value: number }))
    expect(sweepPage({ ...sweep, trials })).to.include('These are the first 200 of 250 trials, complete ones before others and the best ones first.')
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
  const chart = parallelCoordinates(sweep).html

  it('lead each trial with a value through every axis, pruned ones dashed beneath and the best one on top', () => {
    expect([...chart.matchAll(/<path class="([^"]*)".*? d="([^"]*)"/g)].map(([, look, path]) => [look, path])).to.deep.equal([
      ['series dashed', 'M44 76.02C212 76.02 212 98.5 380 98.5C548 98.5 548 268 716 268'],
      ['series', 'M44 268C212 268 212 98.5 380 98.5C548 98.5 548 117.33 716 117.33'],
      ['series', 'M44 42C212 42 212 211.5 380 211.5C548 211.5 548 42 716 42'],
    ])
    expect(chart).to.include('<title>trial 2, pruned: 0.6 (rate 0.05, net small)</title>')
  })

  it('say what the lines mean and how many trials have none', () => {
    const words = [...chart.matchAll(/<text [^>]*>(\d+ [^<]+)</g)].map(([, text]) => text)
    expect(words).to.deep.equal(['2 complete (warmer is better)', '1 pruned (at the last value)', '1 without a value'])
  })

  it('are there where all trials were pruned', () => {
    const page = sweepPage({ ...sweep, trials: sweep.trials.slice(2), importances: [] })
    expect(page).to.include('No trial came to a score.').and.to.include('1 pruned (at the last value)')
  })

  it('get room for many settings, and fainter lines for many trials', () => {
    const values = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`setting${index}`, index]))
    expect(parallelCoordinates({ ...sweep, trials: [{ number: 0, values, state: 'complete', value: 1 }] }).html).to.include('viewBox="0 0 1440 310"')
    const many = Array.from({ length: 640 }, (_, number) => ({ number, values: { x: number }, state: 'pruned', value: number }))
    expect(parallelCoordinates({ ...sweep, trials: many }).html).to.include('opacity:0.15')
  })
})

describe('the history of a sweep', () => {
  const chart = historyChart(sweep).html

  it('climbs with the best complete trial, shows pruned ones as rings and failed ones as crosses', () => {
    expect([...chart.matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title)).to.deep.equal([
      'trial 2: 0.6, pruned',
      'trial 3: failed: it came to NaN',
      'trial 0: 0.8, complete',
      'trial 1: 0.9, complete',
      'failed',
    ])
    expect(chart).to.match(/ d="M64 [\d.]+H156V[\d.]+H340"/)
  })

  it('counts what it shows', () => {
    expect([...chart.matchAll(/>(\d+ [a-z]+)<\/text>/g)].map(([, text]) => text)).to.deep.equal(['2 complete', '1 pruned', '1 failed'])
  })
})

describe('trials that failed', () => {
  it('are listed by their reason, each one once', () => {
    const failed = Array.from({ length: 15 }, (_, number) => ({ number, values: {}, state: 'failed', reason: 'out of memory' }))
    const page = sweepPage({ ...sweep, trials: [...failed, { number: 15, values: {}, state: 'failed', reason: 'it came to NaN' }] })
    expect(page).to.include(
      '<td class="number">15</td><td class="text">out of memory</td><td class="text">0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 3 more</td>',
    )
    expect(page).to.include('<td class="number">1</td><td class="text">it came to NaN</td>')
  })
})

describe('an axis of values', () => {
  it('is spread over orders of magnitude where a range is wide', () => {
    const axis = valueAxis('rate', [0.001, 0.1, 0.01, 0.003, 0.004, 0.05])
    expect(axis.placeOf(0.01)).to.be.closeTo(0.5, 1e-9)
    expect(axis.marks.map(({ text }) => text)).to.deep.equal(['0.001', '0.002', '0.005', '0.01', '0.02', '0.05', '0.1'])
  })

  it('is spread as it is told, and says so with its unit', () => {
    const axis = valueAxis('rate', [0.001, 0.003, 0.004, 0.0042, 0.009, 0.01], { log: true, unit: 'per step' })
    expect(axis.note).to.equal('per step, log')
    expect(axis.placeOf(Math.sqrt(1e-5))).to.be.closeTo(0.5, 1e-9)
    expect(axis.marks.map(({ text }) => text)).to.deep.equal(['0.001', '0.002', '0.005', '0.01'])
    const narrow = valueAxis('rate', [0.0011, 0.0012, 0.0013, 0.0014, 0.0015, 0.0018], { log: true })
    expect(narrow.marks.map(({ text }) => text)).to.deep.equal(['0.0012', '0.0014', '0.0016', '0.0018'])
    expect(valueAxis('rate', [0, 1], { log: true }).placeOf(0.25)).to.equal(0.25)
    expect(valueAxis('rate', [1, 101], { log: false }).placeOf(51)).to.equal(0.5)
  })

  it('puts names and a single value in the middle of their room', () => {
    expect(['a', 'b', 'c', undefined].map(valueAxis('kind', ['a', 'b', 'a']).placeOf)).to.deep.equal([0.25, 0.75, undefined, undefined])
    expect(valueAxis('width', [8, 8]).placeOf(8)).to.equal(0.5)
  })
})
