import { expect } from 'chai'
import { assert, double, property } from 'fast-check'
import { misfit } from './misfit.ts'
import type { TypeData } from './type-data.ts'

const struct: TypeData = { ir: 'STRUCT', fields: { rate: { ir: 'NUMBER_DOUBLE' }, seed: { ir: 'NUMBER_INTEGER', optional: true } } }

describe('misfit', () => {
  it('is nothing for a value of the type', () => {
    expect(misfit({ ir: 'STRING' }, 'x')).to.equal(undefined)
    expect(misfit({ ir: 'STRING', choices: ['a', 'b'] }, 'b')).to.equal(undefined)
    expect(misfit({ ir: 'NUMBER_DOUBLE' }, 1)).to.equal(undefined)
    expect(misfit({ ir: 'LIST', item: struct }, [{ rate: 0.5 }, { rate: 1, seed: 2 }])).to.equal(undefined)
    expect(misfit({ ir: 'STRUCT', fields: {} }, { anything: true })).to.equal(undefined)
    expect(misfit({ schemaTitle: 'system.Model' }, '/models/base')).to.equal(undefined)
  })

  it('says what was expected and what came', () => {
    expect(misfit({ ir: 'NUMBER_INTEGER' }, 1.5)).to.equal('expected a whole number, got 1.5')
    expect(misfit({ ir: 'NUMBER_DOUBLE' }, Number.NaN)).to.equal('expected a finite number, got NaN')
    expect(misfit({ ir: 'BOOLEAN' }, 'yes')).to.equal('expected true or false, got "yes"')
    expect(misfit({ ir: 'STRING' }, undefined)).to.equal('expected a string, got nothing')
    expect(misfit({ ir: 'STRING', choices: ['adam', 'sgd'] }, 'adma')).to.equal('expected one of "adam", "sgd", got "adma"')
    expect(misfit({ schemaTitle: 'system.Model' }, {})).to.equal('expected the path of a file, got {}')
    expect(misfit({ ir: 'STRING' }, () => 1)).to.equal('expected a string, got a function')
  })

  it('says where, in lists and structs', () => {
    expect(misfit({ ir: 'LIST', item: struct }, [{ rate: 1 }, { rate: 'x' }])).to.equal('[1]: rate: expected a finite number, got "x"')
    expect(misfit(struct, { seed: 1 })).to.equal('field "rate" is missing')
    expect(misfit(struct, { rate: 1, sed: 1 })).to.equal('it has no field "sed"; its fields are: rate, seed')
    expect(misfit(struct, [1])).to.equal('expected an object, got [1]')
  })

  it('keeps long values short', () => {
    expect(misfit({ ir: 'BOOLEAN' }, 'x'.repeat(500))).to.have.lengthOf.below(100)
  })

  it('every integer is a double, never an integer that is not whole', () => {
    assert(
      property(double(), (value) => {
        const isInteger = misfit({ ir: 'NUMBER_INTEGER' }, value) === undefined
        expect(isInteger).to.equal(Number.isSafeInteger(value))
        if (isInteger) expect(misfit({ ir: 'NUMBER_DOUBLE' }, value)).to.equal(undefined)
      }),
    )
  })
})
