import { expect } from 'chai'
import type { StudyTrial } from '../study/study-trial.ts'
import { rungs, successiveHalving } from './successive-halving.ts'

const trial = (number: number, values: Readonly<Record<number, number>>): StudyTrial => ({
  number,
  values: {},
  state: 'running',
  reports: Object.entries(values).map(([step, value]) => ({ step: Number(step), value })),
})

describe('asynchronous successive halving', () => {
  const rule = successiveHalving({ first: 1, reduction: 3 })
  const isOver = (one: StudyTrial, others: readonly StudyTrial[], direction: 'maximize' | 'minimize' = 'maximize'): boolean =>
    rule({ trial: one, others, direction })
  const three = [trial(1, { 1: 0.1 }), trial(2, { 1: 0.2 }), trial(3, { 1: 0.3 })]

  it('has rungs that are each so many times further', () => {
    expect(rungs(1, 3, 30)).to.deep.equal([1, 3, 9, 27])
    expect(rungs(4, 2, 31)).to.deep.equal([4, 8, 16])
    expect(rungs(5, 4, 4)).to.deep.equal([])
  })

  it('lets the first one pass, then only the best until there are enough to choose from', () => {
    expect(isOver(trial(1, { 1: 0.1 }), [])).to.equal(false)
    expect(isOver(trial(2, { 1: 0.05 }), [trial(1, { 1: 0.1 })])).to.equal(true)
    expect(isOver(trial(2, { 1: 0.2 }), [trial(1, { 1: 0.1 })])).to.equal(false)
  })

  it('lets one of three pass, two of six, three of nine', () => {
    expect(isOver(trial(4, { 1: 0.25 }), three)).to.equal(true)
    const five = [...three, trial(4, { 1: 0.05 }), trial(5, { 1: 0.02 })]
    expect(isOver(trial(6, { 1: 0.25 }), five)).to.equal(false)
    expect(isOver(trial(6, { 1: 0.15 }), five)).to.equal(true)
    const eight = [...five, trial(6, { 1: 0.25 }), trial(7, { 1: 0.26 })]
    expect(isOver(trial(8, { 1: 0.24 }), eight)).to.equal(true)
    expect(isOver(trial(8, { 1: 0.26 }), eight)).to.equal(false)
  })

  it('asks at rungs only', () => {
    expect(isOver(trial(4, { 1: 0.4, 2: 0.01 }), three)).to.equal(false)
    const rivals = [trial(1, { 1: 0.3, 3: 0.9 }), trial(2, { 1: 0.2, 3: 0.8 })]
    expect(isOver(trial(4, { 1: 0.4, 3: 0.7 }), rivals)).to.equal(true)
  })

  it('asks at every rung that a report steps over', () => {
    const rivals = [trial(1, { 1: 0.9 }), trial(2, { 1: 0.8 })]
    expect(isOver(trial(3, { 5: 0.1 }), rivals)).to.equal(true)
    expect(isOver(trial(3, { 5: 0.95 }), rivals)).to.equal(false)
  })

  it('turns around where lower is better', () => {
    expect(isOver(trial(4, { 1: 0.05 }), three, 'minimize')).to.equal(false)
    expect(isOver(trial(4, { 1: 0.15 }), three, 'minimize')).to.equal(true)
  })

  it('refuses rungs that mean nothing', () => {
    expect(() => successiveHalving({ first: 0 })).to.throw('KF8415  "first" of a pruner is 0 and not a whole number, 1 or more.')
    expect(() => successiveHalving({ reduction: 1 })).to.throw('KF8415  "reduction" of a pruner is 1 and not a whole number, 2 or more.')
  })

  it('ends no trial at its last step', () => {
    const report = (number: number, value: number): StudyTrial => ({
      number,
      values: {},
      state: 'running',
      reports: [
        { step: 1, value },
        { step: 4, value },
      ],
    })
    const race = { trial: report(1, 0.1), others: [report(0, 0.9)], direction: 'maximize' } as const
    expect(successiveHalving({ first: 4 })(race)).to.equal(true)
    expect(successiveHalving({ first: 4, end: 4 })(race)).to.equal(false)
    expect(successiveHalving({ first: 4, end: 5 })(race)).to.equal(true)
  })
})
