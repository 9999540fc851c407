import { expect } from 'chai'
import { choice } from '../space/choice.ts'
import { normal } from '../space/normal.ts'
import { double, integer } from '../space/ranges.ts'
import { type SearchSpace, trialAt } from '../space/search-space.ts'
import { take } from '../testing/take.ts'
import { grid } from './grid.ts'

const trials = (space: SearchSpace, budget: number): readonly unknown[] => take(grid(space, 1, budget), 1000).map((point) => trialAt(space, point))

describe('a grid', () => {
  it('is every combination of what can be counted, once, and ends', () => {
    const space = { layers: integer({ min: 1, max: 3 }), width: choice([8, 16], [5, 1]), rate: double({ min: 0.1, max: 0.3, step: 0.1 }) }
    const all = trials(space, 1)
    expect(all).to.have.length(18)
    expect(new Set(all.map((trial) => JSON.stringify(trial))).size).to.equal(18)
    expect(all).to.deep.include({ layers: 3, width: 16, rate: 0.3 })
  })

  it('takes as many levels of a continuous range as the budget needs, both ends among them', () => {
    expect(trials({ x: double({ min: 0, max: 1, digits: 3 }) }, 5).toSorted()).to.have.deep.members([0, 0.25, 0.5, 0.75, 1].map((x) => ({ x })))
    expect(trials({ x: double({ min: 0, max: 1 }), y: double({ min: 0, max: 1 }), z: double({ min: 0, max: 1 }) }, 1000)).to.have.length(1000)
  })

  it('is spread over all of a space that is too large to be tried', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const space = Object.fromEntries(names.map((name) => [name, integer({ min: 0, max: 9 })]))
    const all = trials(space, 1) as readonly Readonly<Record<string, number>>[]
    for (const name of names) expect(new Set(all.map((trial) => trial[name])).size, name).to.equal(10)
  })

  it('counts in whole numbers on a logarithmic scale too', () => {
    expect(trials({ size: integer({ min: 1, max: 40, log: true }) }, 1)).to.have.length(40)
  })

  it('stays away from the ends of what has none', () => {
    const values = trials({ x: normal({ mean: 0, deviation: 1 }) }, 4) as readonly { readonly x: number }[]
    expect(values.map(({ x }) => Math.round(x * 100) / 100).toSorted((one, other) => one - other)).to.deep.equal([-1.15, -0.32, 0.32, 1.15])
  })
})
