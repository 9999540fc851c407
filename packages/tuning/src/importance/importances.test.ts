import { expect } from 'chai'
import { proposeTrials } from '../propose-trials.ts'
import { choice } from '../space/choice.ts'
import { onlyWhen } from '../space/only-when.ts'
import { double } from '../space/ranges.ts'
import { importances } from './importances.ts'
import { mainEffects } from './main-effects.ts'
import { regressionTree } from './regression-tree.ts'

const unit = double({ min: 0, max: 1 })

describe('the main effects of a tree', () => {
  it('are exact: a step of 3 in one dimension and of 1 in the other explain 9 and 1 of 10 parts', () => {
    const tree = regressionTree([
      { point: [0.25, 0.25], value: 0 },
      { point: [0.25, 0.75], value: 1 },
      { point: [0.75, 0.25], value: 3 },
      { point: [0.75, 0.75], value: 4 },
    ])
    expect(mainEffects(tree, 2)?.map((effect) => Number(effect.toFixed(12)))).to.deep.equal([0.9, 0.1])
  })

  it('leave out what dimensions do only together', () => {
    const tree = regressionTree([
      { point: [0.25, 0.25], value: 0 },
      { point: [0.25, 0.75], value: 1 },
      { point: [0.75, 0.25], value: 1 },
      { point: [0.75, 0.75], value: 0.2 },
    ])
    expect(mainEffects(tree, 2)?.reduce((sum, effect) => sum + effect, 0)).to.be.below(0.2)
  })
})

describe('importances', () => {
  const space = { large: unit, small: unit, none: unit, kind: choice(['a', 'b', 'c']) }
  const trials = proposeTrials(space, { budget: 80, strategy: 'sobol', seed: 1 }).map((values) => ({
    values,
    value: 3 * values.large + values.small + (values.kind === 'b' ? 3 : 0),
  }))

  it('find what matters, and how much', () => {
    const found = importances(space, trials)
    expect(found.map(({ name }) => name)).to.deep.equal(['kind', 'large', 'small', 'none'])
    // The variances are 9 * 2/9, 9/12, 1/12 and 0.
    const [kind, large, small, none] = found.map(({ share }) => share) as [number, number, number, number]
    expect(kind).to.be.closeTo(0.7, 0.06)
    expect(large).to.be.closeTo(0.26, 0.06)
    expect(small).to.be.within(0.005, 0.09)
    expect(none).to.be.below(0.02)
    expect(kind + large + small + none).to.be.closeTo(1, 1e-12)
  })

  it('pass over failed trials, and say nothing of too few or equal ones', () => {
    expect(importances(space, [...trials, { values: trials[0]?.values as never, value: Number.NaN }])).to.deep.equal(importances(space, trials))
    expect(importances(space, trials.slice(0, 3))).to.deep.equal([])
    expect(
      importances(
        space,
        trials.map(({ values }) => ({ values, value: 1 })),
      ),
    ).to.deep.equal([])
  })

  it('take dimensions that are not always there', () => {
    const conditional = { kind: choice(['a', 'b']), extra: onlyWhen('kind', ['b'], unit) }
    const some = proposeTrials(conditional, { budget: 20, seed: 2 }).map((values) => ({ values, value: values.extra ?? 0 }))
    expect(importances(conditional, some).map(({ share }) => share)).to.satisfy((shares: readonly number[]) => shares.every((share) => share > 0))
  })
})
