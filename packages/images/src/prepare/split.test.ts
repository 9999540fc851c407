import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { checkShares, splitOf } from './split.ts'

describe('splitOf', () => {
  it('gives each split its share', () => {
    const counts = { train: 0, validation: 0, test: 0 }
    for (let number = 0; number < 4000; number++) {
      counts[splitOf(createHash('sha256').update(String(number)).digest('hex'), { validation: 0.15, test: 0.1 })]++
    }
    expect(counts.train / 4000).to.be.closeTo(0.75, 0.03)
    expect(counts.validation / 4000).to.be.closeTo(0.15, 0.03)
  })

  it('keeps the test split when the share of validation changes', () => {
    const hash = '0'.repeat(64)
    expect(splitOf(hash, { validation: 0.1, test: 0.1 })).to.equal('test')
    expect(splitOf(hash, { validation: 0.8, test: 0.1 })).to.equal('test')
    expect(splitOf('f'.repeat(64), { validation: 0.1, test: 0.1 })).to.equal('train')
  })
})

describe('checkShares', () => {
  it('wants something left to train on', () => {
    expect(() => checkShares({ validation: 0.15, test: 0.15 })).not.to.throw()
    expect(() => checkShares({ validation: 0.6, test: 0.4 })).to.throw(
      'KF8116  The shares validation = 0.6 and test = 0.4 leave nothing to train on.\n  hint: each lies between 0 and 1, and so does their sum.',
    )
  })
})
