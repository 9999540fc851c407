import { expect } from 'chai'
import { adviceForFunction, functions, plainFunctions } from './functions.ts'

describe('functions of expressions', () => {
  it('are those of the language, with those of Argo and sprig where Argo gives them', () => {
    for (const name of ['filter', 'bitand', 'toJSON']) expect([plainFunctions.has(name), functions.has(name)], name).to.deep.equal([true, true])
    for (const name of ['asInt', 'toJson', 'sprig.uuidv4']) expect([plainFunctions.has(name), functions.has(name)], name).to.deep.equal([false, true])
    for (const name of ['sprig.env', 'title']) expect(functions.has(name), name).to.equal(false)
  })

  it('have advice for names that are none', () => {
    expect(['title', 'asint', 'sprig.uper', 'launch'].map((name) => adviceForFunction(name, functions))).to.deep.equal([
      'did you mean "sprig.title"?',
      'did you mean "asInt"?',
      'did you mean "sprig.upper"?',
      'Argo knows the functions of expr-lang.org, and those of sprig as sprig.NAME.',
    ])
  })
})
