import { expect } from 'chai'
import { choice } from './choice.ts'
import type { Dimension } from './dimension.ts'
import { normal } from './normal.ts'
import { double, integer } from './ranges.ts'
import { spaceOf } from './space-of.ts'

const dimensions: Readonly<Record<string, Dimension<unknown>>> = {
  double: double({ min: -2, max: 3 }),
  digits: double({ min: 1e-4, max: 1e-1, log: true, digits: 2 }),
  step: double({ min: 0, max: 1, step: 0.1 }),
  'logarithmic step': double({ min: 2, max: 64, step: 2, log: true }),
  integer: integer({ min: -3, max: 9 }),
  'logarithmic integer': integer({ min: 1, max: 500, log: true }),
  choice: choice(['a', { deep: true }, 3, null], [1, 2, 3, 4]),
  normal: normal({ mean: 3, deviation: 2 }),
  'normal in steps': normal({ mean: 3, deviation: 2, step: 0.5 }),
  'logarithmic normal': normal({ mean: 0, deviation: 1, log: true }),
}

describe('a dimension finds its values again', () => {
  for (const [name, dimension] of Object.entries(dimensions)) {
    it(name, () => {
      for (let index = 0; index < 200; index++) {
        const fraction = (index + 0.5) / 200
        const value = dimension.at(fraction)
        const cell = dimension.cellOf(value)
        if (cell === undefined) throw new Error(`${JSON.stringify(value)} is lost`)
        if (cell.from < cell.to) expect(fraction).to.be.within(cell.from - 1e-6, cell.to + 1e-6)
        const again = dimension.at(Math.min(1 - 2 ** -32, (cell.from + cell.to) / 2))
        if (typeof value === 'number') expect(again).to.be.closeTo(value, 1e-6 * (1 + Math.abs(value)))
        else expect(again).to.deep.equal(value)
      }
    })
  }

  it('and knows what is not one of them', () => {
    expect(double({ min: 0, max: 1 }).cellOf(1.1)).to.equal(undefined)
    expect(double({ min: 0, max: 1 }).cellOf('0.5')).to.equal(undefined)
    expect(double({ min: 0, max: 1, step: 0.25 }).cellOf(0.3)).to.equal(undefined)
    expect(integer({ min: 0, max: 4 }).cellOf(1.5)).to.equal(undefined)
    expect(choice(['a']).cellOf('b')).to.equal(undefined)
    expect(normal({ mean: 0, deviation: 1, log: true }).cellOf(-1)).to.equal(undefined)
  })
})

describe('dimensions', () => {
  it('step without rests', () => {
    const values = Array.from({ length: 11 }, (_, index) => double({ min: 0, max: 1, step: 0.1 }).at((index + 0.5) / 11))
    expect(values).to.deep.equal([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
    expect(double({ min: 0, max: 1, step: 0.3 }).at(0.999)).to.equal(0.9)
  })

  it('choose by weight', () => {
    expect([0.1, 0.3, 0.9].map(choice(['rare', 'often'], [1, 4]).at)).to.deep.equal(['rare', 'often', 'often'])
    expect(choice(['never', 'always'], [0, 1]).size).to.equal(1)
    expect(choice(['never', 'always'], [0, 1]).at(0)).to.equal('always')
  })

  it('refuse what means nothing', () => {
    expect(() => double({ min: 0, max: 1, step: 2 })).to.throw('KF8408  A step of 2 does not fit between 0 and 1.')
    expect(() => normal({ mean: 0, deviation: 0 })).to.throw('KF8409  A normal dimension cannot have mean 0, deviation 0 and step none.')
    expect(() => choice(['a', 'b'], [1])).to.throw('KF8410  The weights 1 do not fit a choice of 2 values.')
  })

  it('are guessed from trials where nobody knows them', () => {
    const space = spaceOf([
      { rate: 0.001, width: 8, net: 'a', same: 1 },
      { rate: 0.1, width: 16, net: 'b', same: 1 },
    ])
    expect(Object.entries(space).map(([name, { shape }]) => [name, shape])).to.deep.equal([
      ['rate', { type: 'double', min: 0.001, max: 0.1, log: true }],
      ['width', { type: 'double', min: 8, max: 16, log: false }],
      ['net', { type: 'choice', values: ['a', 'b'] }],
    ])
  })
})
