import { expect } from 'chai'
import * as fc from 'fast-check'
import { convertParameter, parameterText, parseParameter, valueInWords } from './parameter-value.ts'

describe('parameter values', () => {
  it('are read from text as the launcher does', () => {
    expect(parseParameter('STRING', ' as it is\n')).to.equal(' as it is\n')
    expect(parseParameter('NUMBER_INTEGER', ' 12\n')).to.equal(12)
    expect(parseParameter('NUMBER_INTEGER', '1.5')).to.equal(undefined)
    expect(parseParameter('NUMBER_INTEGER', '')).to.equal(undefined)
    expect(parseParameter('NUMBER_DOUBLE', '1.5e3')).to.equal(1500)
    expect(parseParameter('NUMBER_DOUBLE', '0x10')).to.equal(undefined)
    expect(['True', 'f', '1'].map((text) => parseParameter('BOOLEAN', text))).to.deep.equal([true, false, true])
    expect(parseParameter('BOOLEAN', 'yes')).to.equal(undefined)
    expect(parseParameter('LIST', '[1, {"a": 2}]')).to.deep.equal([1, { a: 2 }])
    expect(parseParameter('STRUCT', '[1]')).to.equal(undefined)
    expect(parseParameter('STRUCT', '{"a"')).to.equal(undefined)
  })

  it('are converted between types where a task wants another one', () => {
    expect(convertParameter('STRING', 5)).to.equal('5')
    expect(convertParameter('STRING', { a: [1] })).to.equal('{"a":[1]}')
    expect(convertParameter('LIST', '[1]')).to.deep.equal([1])
    expect(convertParameter('NUMBER_INTEGER', true)).to.equal(undefined)
  })

  it('become text without exponents, which read back as the same number', () => {
    expect([1e21, 1.5e-7, -2.5e-8, 1.25e22, 0.1, -3].map(parameterText)).to.deep.equal([
      '1000000000000000000000',
      '0.00000015',
      '-0.000000025',
      '12500000000000000000000',
      '0.1',
      '-3',
    ])
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
        const text = parameterText(value)
        return /^-?\d+(\.\d+)?$/.test(text) && Number(text) === value
      }),
    )
  })

  it('are cut short in messages', () => {
    expect(valueInWords('x'.repeat(100))).to.equal(`"${'x'.repeat(56)}...`)
  })
})
