import { PipelineError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { evaluateCondition, expressionProblem, selectExpression } from './cel.ts'
import type { Value } from '../document/value.ts'

const values: { readonly [name: string]: Value } = { n: 3, d: 0.5, s: "it's", t: true, l: [1, 2], o: { a: { b: 1 } }, j: '{"k": [7]}' }
const decide = (condition: string): boolean => evaluateCondition(condition, { inputs: { parameter_values: values } })

describe('conditions', () => {
  const truths = [
    "int(inputs.parameter_values['n']) == 3",
    "inputs.parameter_values['n'] == 3",
    "double(int(inputs.parameter_values['n'])) > 2.5",
    "inputs.parameter_values['d'] < double(1)",
    String.raw`inputs.parameter_values['s'] == 'it\'s'`,
    "inputs.parameter_values['t'] == true",
    "!(inputs.parameter_values['s'] == 'x') && !(int(inputs.parameter_values['n']) > 3)",
    "inputs.parameter_values['s'] == 'x' || inputs.parameter_values['t']",
    "size(inputs.parameter_values['l']) == 2",
    "inputs.parameter_values['s'].startsWith('it')",
    "int(inputs.parameter_values['n']) in [1, 3]",
    "parseJson(inputs.parameter_values['j'])['k'][0] == 7",
    "inputs.parameter_values['o']['a']['b'] == 1",
  ]
  for (const condition of truths) it(`holds: ${condition}`, () => expect(decide(condition)).to.equal(true))
  it('that do not hold', () => {
    expect(decide("int(inputs.parameter_values['n']) > 3")).to.equal(false)
  })
  it('about a missing value cannot be decided', () => {
    expect(() => decide("inputs.parameter_values['x'] == 1")).to.throw(
      PipelineError,
      "KF3201  The condition inputs.parameter_values['x'] == 1 cannot be decided: No such key: x.",
    )
  })
  it('yield true or false', () => {
    expect(() => decide("int(inputs.parameter_values['n'])")).to.throw(
      PipelineError,
      "KF3202  The condition int(inputs.parameter_values['n']) yields 3, neither true nor false.",
    )
  })
})

describe('selectors', () => {
  it('take a part of a value, or of the JSON in a text', () => {
    expect(selectExpression('parseJson(string_value)["A_a"]', { A_a: [1, { b: 'x' }] })).to.deep.equal([1, { b: 'x' }])
    expect(selectExpression('parseJson(string_value)["a"]["b"]', '{"a": {"b": 0.5}}')).to.equal(0.5)
    expect(selectExpression('parseJson(string_value)[1]', ['x', 'y'])).to.equal('y')
    expect(selectExpression('size(string_value)', 'four')).to.equal(4)
    expect(selectExpression('parseJson(string_value)["none"]', { none: null })).to.equal(null)
  })
  it('that select nothing say so', () => {
    expect(() => selectExpression('parseJson(string_value)["b"]', { a: 1 })).to.throw(
      PipelineError,
      'KF3203  The expression parseJson(string_value)["b"] selects nothing: No such key: b.',
    )
    expect(() => selectExpression('parseJson(string_value)["b"]', 'no JSON')).to.throw(PipelineError, 'KF3203')
  })
})

describe('expressions', () => {
  it('can be judged without values', () => {
    expect(expressionProblem("inputs.parameter_values['x'] == 'y'")).to.equal(undefined)
    expect(expressionProblem('a ==')).to.equal('Unexpected token: EOF')
  })
})
