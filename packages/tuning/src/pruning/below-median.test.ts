import { expect } from 'chai'
import type { StudyTrial } from '../study/study-trial.ts'
import { belowMedian } from './below-median.ts'

const trial = (state: StudyTrial['state'], values: readonly number[]): StudyTrial => ({
  number: 0,
  values: {},
  state,
  reports: values.map((value, index) => ({ step: index + 1, value })),
})

describe('the median rule', () => {
  const others = [trial('complete', [0.1, 0.5]), trial('complete', [0.2, 0.6]), trial('complete', [0.3, 0.9]), trial('pruned', [0.9])]

  it('ends what is worse than the median of complete trials at its step', () => {
    const rule = belowMedian({ startup: 3 })
    expect(rule({ trial: trial('running', [0.1, 0.59]), others, direction: 'maximize' })).to.equal(true)
    expect(rule({ trial: trial('running', [0.1, 0.6]), others, direction: 'maximize' })).to.equal(false)
    expect(rule({ trial: trial('running', [0.3]), others, direction: 'minimize' })).to.equal(true)
  })

  it('takes the best value that a trial had', () => {
    expect(belowMedian({ startup: 3 })({ trial: trial('running', [0.7, 0.1]), others, direction: 'maximize' })).to.equal(false)
  })

  it('waits for enough trials and steps', () => {
    const bad = trial('running', [0, 0])
    expect(belowMedian({ startup: 4 })({ trial: bad, others, direction: 'maximize' })).to.equal(false)
    expect(belowMedian({ startup: 3, warmup: 3 })({ trial: bad, others, direction: 'maximize' })).to.equal(false)
    expect(belowMedian({ startup: 3 })({ trial: trial('running', [0, 0, 0]), others, direction: 'maximize' })).to.equal(false)
  })

  it('refuses numbers that mean nothing', () => {
    expect(() => belowMedian({ warmup: -1 })).to.throw('KF8415  "warmup" of a pruner is -1 and not a whole number, 0 or more.')
  })
})
