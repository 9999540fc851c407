import { makeOutput } from '@kfp-ts/component'
import { expect } from 'chai'
import { shown } from './finding.ts'

describe('values in sentences', () => {
  it('are shown as they are written, outputs by a word', () => {
    expect(['a', 1, undefined, makeOutput({ kind: 'input', input: 'a' }, { ir: 'STRING' }, {})].map(shown)).to.deep.equal([
      '"a"',
      '1',
      'nothing',
      'an output',
    ])
  })
})
