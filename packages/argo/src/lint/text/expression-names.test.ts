import { expect } from 'chai'
import { expressionNames } from './expression-names.ts'

describe('expressionNames', () => {
  const names = (expression: string): readonly string[] => expressionNames(expression).names

  it('finds chains of members, by dots, brackets and question marks', () => {
    expect(names("tasks['my-task'].outputs.parameters['x'] ?? inputs?.parameters?.['y']")).to.deep.equal([
      'tasks.my-task.outputs.parameters.x',
      'inputs.parameters.y',
    ])
  })
  it('takes texts, keys, members and own variables for no names', () => {
    expect(names('let a = item.b; {"c": a, d: "tasks.e"}')).to.deep.equal(['item.b'])
    expect(names('x ? a.b : c.d')).to.deep.equal(['x', 'a.b', 'c.d'])
  })
  it('tells what is called, methods of values too', () => {
    const { calls } = expressionNames("sprig.upper(a.b) + c.d('x') + not (e) + now().Year() | trim()")
    expect(calls).to.deep.equal(['sprig.upper', 'c.d', 'now', 'trim'])
  })
  it('says what cannot be read', () => {
    const faults = ['', '(a', 'a)', 'a +', "'a", '{a: [1}', 'a contains', 'a.in'].map((expression) => expressionNames(expression).fault)
    expect(faults).to.deep.equal([
      'it is empty',
      '"(" is not closed',
      '")" closes nothing',
      'something is missing after "+"',
      "nothing begins with '",
      '"}" closes nothing',
      'something is missing after "contains"',
      undefined,
    ])
  })
})
