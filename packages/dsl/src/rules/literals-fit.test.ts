import { expect } from 'chai'
import { importer } from '../importer.ts'
import { findingsIn, untyped } from '../testing/findings.ts'
import { train } from '../testing/steps.ts'
import { t } from '@kfp-ts/component'

describe('rule: literals fit', () => {
  it('what is written down is of the declared type', () => {
    expect(
      findingsIn(({ data }) => {
        train({ data, epochs: 1.5 })
        train({ data, optimizer: untyped('adma'), rate: Number.NaN })
        importer({ uri: untyped(3), type: t.model() })
      }),
    ).to.deep.equal([
      'KF2011 Input "epochs" of task "train" does not fit its type: expected a whole number, got 1.5.',
      'KF2011 Input "optimizer" of task "train" does not fit its type: expected one of "adam", "sgd", got "adma".',
      'KF2011 Input "rate" of task "train" does not fit its type: expected a finite number, got NaN.',
      'KF2011 Input "uri" of task "importer" does not fit its type: expected a string, got 3.',
    ])
  })

  it('a whole number fits a double', () => {
    expect(findingsIn(({ data }) => train({ data, rate: 1, epochs: 2, optimizer: 'sgd' }))).to.deep.equal([])
  })
})
