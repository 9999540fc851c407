import { expect } from 'chai'
import { diagnosticsIn, untyped } from '../testing/findings.ts'
import { prepare } from '../testing/steps.ts'

describe('env', () => {
  it('holds texts under names that a shell knows', () => {
    const found = diagnosticsIn(({ uri }) => {
      prepare({}, { env: { LEVEL: 'debug', _x1: '' } })
      prepare({}, { env: { 'a b': 'x' } })
      prepare({}, { env: untyped({ LEVEL: 3 }) })
      prepare({}, { env: untyped({ URI: uri }) })
    })
    expect(found.map(({ message }) => message)).to.deep.equal([
      'Option "env" of task "prepare" cannot be {"a b":"x"}.',
      'Option "env.LEVEL" of task "prepare" cannot be 3.',
      'Option "env.URI" of task "prepare" cannot be "an output".',
    ])
  })
})
