import { expect } from 'chai'
import { dependenciesIn, dependsFault } from './depends.ts'

describe('depends', () => {
  it('names tasks and results', () => {
    expect(dependenciesIn('(a.Succeeded || b-1) && !c.Failed')).to.deep.equal([
      { task: 'a', result: 'Succeeded' },
      { task: 'b-1' },
      { task: 'c', result: 'Failed' },
    ])
  })
  it('is tasks, operators and brackets', () => {
    expect(['a', '(a || b) && !c.Failed', 'a || ', 'a b', '(a', 'a)', 'a & b', ''].map(dependsFault)).to.deep.equal([
      undefined,
      undefined,
      'a value is missing at its end',
      'nothing connects "b" with what stands before it',
      'a bracket is not closed',
      'a bracket is closed that was not opened',
      'it has no operator "&"',
      'it is empty',
    ])
  })
})
