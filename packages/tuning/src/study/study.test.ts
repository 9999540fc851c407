import { expect } from 'chai'
import { choice } from '../space/choice.ts'
import { onlyWhen } from '../space/only-when.ts'
import { double, integer } from '../space/ranges.ts'
import { belowMedian } from '../pruning/below-median.ts'
import { openStudy } from './open-study.ts'

const space = { x: double({ min: -5, max: 5 }), kind: choice(['a', 'b']) }

describe('a study', () => {
  it('gives trials that run side by side, and counts each once', () => {
    const study = openStudy({ space, direction: 'minimize', trials: 3 })
    const asked = [study.ask(), study.ask(), study.ask()]
    expect(asked.map((trial) => trial?.number)).to.deep.equal([0, 1, 2])
    expect(study.ask()).to.equal(undefined)
    for (const number of [2, 0, 1]) study.tell(number, number)
    expect(study.best?.number).to.equal(0)
    expect(study.trials.map(({ state, value }) => [state, value])).to.deep.equal([0, 1, 2].map((value) => ['complete', value]))
  })

  it('is the same for the same seed and answers', () => {
    const values = (seed: number): readonly unknown[] => {
      const study = openStudy({ space, direction: 'minimize', trials: 25, seed })
      for (let trial = study.ask(); trial !== undefined; trial = study.ask()) study.tell(trial.number, trial.values.x ** 2)
      return study.trials.map((trial) => trial.values)
    }
    expect(values(1)).to.deep.equal(values(1))
    expect(values(1)).to.not.deep.equal(values(2))
  })

  it('counts a trial that comes to no number as failed, and goes on', () => {
    const study = openStudy({ space, direction: 'maximize', trials: 14, startup: 2 })
    for (let trial = study.ask(); trial !== undefined; trial = study.ask()) {
      if (trial.number === 0) study.fail(0, 'out of memory')
      else if (trial.number === 1) expect(study.report(1, 2, Number.NaN)).to.equal(true)
      else study.tell(trial.number, trial.number % 2 === 0 ? Number.NaN : trial.values.x)
    }
    expect(study.trials.map(({ state }) => state).filter((state) => state === 'failed')).to.have.length(8)
    expect(study.trials.slice(0, 3).map(({ reason }) => reason)).to.deep.equal(['out of memory', 'it came to NaN at step 2', 'it came to NaN'])
    expect(study.best?.state).to.equal('complete')
  })

  it('ends trials early by its pruner, and ranks them behind complete ones', () => {
    const study = openStudy({ space, direction: 'maximize', pruner: belowMedian({ startup: 2 }) })
    for (const value of [0.5, 0.9]) {
      const { number } = study.ask() as { number: number }
      expect(study.report(number, 1, value)).to.equal(false)
      study.tell(number, value)
    }
    const { number } = study.ask() as { number: number }
    expect(study.report(number, 1, 0.1)).to.equal(true)
    expect(study.trials[2]).to.include({ state: 'pruned', value: 0.1 })
    expect(() => study.tell(number, 1)).to.throw('KF8416  Trial 2 does not run: it is pruned.')
    expect(() => study.tell(7, 1)).to.throw('KF8416  Trial 7 does not run: it is never asked for.')
  })

  it('tries what it is told to first, learns from what is known, and tries nothing twice', () => {
    const known = { kind: 'b', size: 1 } as const
    const small = { size: integer({ min: 1, max: 3 }), kind: choice(['a', 'b']) }
    const study = openStudy({
      space: small,
      direction: 'minimize',
      enqueue: [known, { size: 1, kind: 'b' }, { size: 1, kind: 'a' }],
      earlier: [{ values: { size: 3, kind: 'b' }, value: 1 }],
    })
    const trials = []
    for (let trial = study.ask(); trial !== undefined; trial = study.ask()) trials.push(trial.values)
    expect(trials.slice(0, 2)).to.deep.equal([
      { kind: 'b', size: 1 },
      { size: 1, kind: 'a' },
    ])
    expect(trials).to.have.length(5)
    expect(trials).to.not.deep.include({ size: 3, kind: 'b' })
  })

  it('varies a dimension only where its condition holds', () => {
    const conditional = { optimizer: choice(['adam', 'sgd']), momentum: onlyWhen('optimizer', ['sgd'], double({ min: 0, max: 1 })) }
    const study = openStudy({ space: conditional, direction: 'maximize', trials: 30, startup: 5 })
    for (let trial = study.ask(); trial !== undefined; trial = study.ask()) {
      const { optimizer, momentum } = trial.values
      expect(momentum === undefined).to.equal(optimizer === 'adam')
      study.tell(trial.number, momentum ?? 0)
    }
    // One trial of adam says it all; the others are all different.
    expect(study.trials.filter(({ values }) => values.optimizer === 'adam')).to.have.length(1)
    expect(study.best?.values.momentum).to.be.above(0.9)
  })

  it('begins no trial once the time is over or the goal is reached', () => {
    let milliseconds = 0
    const timed = openStudy({ space, direction: 'maximize', seconds: 60, clock: () => milliseconds })
    const first = timed.ask()
    milliseconds = 59_000
    expect(timed.ask()).to.not.equal(undefined)
    milliseconds = 60_000
    expect(timed.ask()).to.equal(undefined)
    timed.tell(first?.number ?? -1, 1)
    expect(timed.trials[0]?.seconds).to.equal(60)

    const aimed = openStudy({ space, direction: 'minimize', goal: 0.1 })
    aimed.tell(aimed.ask()?.number ?? -1, 0.2)
    aimed.tell(aimed.ask()?.number ?? -1, 0.1)
    expect(aimed.ask()).to.equal(undefined)
  })

  it('refuses what means nothing', () => {
    const open = (more: object) => () => openStudy({ space, direction: 'maximize', ...more })
    expect(open({ trials: 1.5 })).to.throw('KF8405  1.5 is not a number of trials.')
    expect(open({ seconds: 0 })).to.throw('KF8420  0 is not a number of seconds.')
    expect(open({ seed: 0.5 })).to.throw('KF8421  "seed" of a study is 0.5 and not a whole number.')
    expect(open({ enqueue: [{ x: 9, kind: 'a' }] })).to.throw(
      'KF8412  "x" cannot be 9: its dimension is {"type":"double","min":-5,"max":5,"log":false}.',
    )
    expect(open({ earlier: [{ values: { x: 1, kind: 'a', y: 2 }, value: 1 }] })).to.throw('KF8413  The search space has no dimension "y".')
    expect(open({ space: { x: onlyWhen('y', [1], space.x) } })).to.throw('KF8411  Dimension "x" depends on "y", which is not named before it.')
  })
})
