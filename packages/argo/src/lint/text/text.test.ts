import { expect } from 'chai'
import { cronFault } from './cron-schedule.ts'
import { dependenciesIn, dependsFault } from './depends.ts'
import { expressionNames } from './expression-names.ts'
import { tagsOf } from './tags.ts'
import { readWhen } from './when.ts'

describe('tagsOf', () => {
  it('finds references and expressions, open ones too', () => {
    expect(tagsOf("a {{x}} {{=y + '}'}} {{z")).to.deep.equal([
      { text: 'x', isExpression: false, isOpen: false },
      { text: "y + '}'", isExpression: true, isOpen: false },
      { text: 'z', isExpression: false, isOpen: true },
    ])
  })
})

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
  it('says what cannot be read', () => {
    const faults = ['', '(a', 'a)', 'a +', "'a", '{a: [1}'].map((expression) => expressionNames(expression).fault)
    expect(faults).to.deep.equal([
      'it is empty',
      '"(" is not closed',
      '")" closes nothing',
      'something is missing after "+"',
      "nothing begins with '",
      '"}" closes nothing',
    ])
  })
})

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

describe('readWhen', () => {
  it('takes what cannot go wrong', () => {
    for (const when of [
      "{{= inputs.parameters.x == 'a' }}",
      '{{inputs.parameters.n}} > 5',
      '{{item}} == true && !(1 < 2)',
      "'{{x}}' == 'a'",
      '{{a}} in (1, 2)',
      'len({{a}}) - 1 > -2',
    ])
      expect(readWhen(when), when).to.deep.equal({})
  })
  it('says what stands without quotes', () => {
    expect(readWhen('{{x}} == heads')).to.deep.equal({ bare: 'heads' })
    expect(readWhen("{{x}} == 'heads'")).to.deep.equal({ bare: '{{x}}' })
  })
  it('says what cannot be read', () => {
    expect(readWhen('{{x}} ==').fault).to.equal('a value is missing at its end')
    expect(readWhen("{{x}} == 'a").fault).to.equal('"\'" is not closed or has no meaning')
    expect(readWhen('({{x}} > 1').fault).to.equal('a bracket is not closed')
  })
})

describe('cronFault', () => {
  it('takes schedules of five fields and words', () => {
    for (const schedule of ['* * * * *', '*/5 0-6,22 1 jan-mar MON', '@daily', '@every 1h30m', '0 0 ? * 6'])
      expect(cronFault(schedule), schedule).to.equal(undefined)
  })
  it('says which field is wrong', () => {
    expect(['', '0 3 * *', '60 * * * *', '* * 0 * *', '* * * * 7', '5-1 * * * *', '*/0 * * * *', '@often'].map(cronFault)).to.deep.equal([
      'it has 0 fields in place of 5',
      'it has 4 fields in place of 5',
      '"60" is no minute',
      '"0" is no day of the month',
      '"7" is no day of the week',
      '"5-1" is no minute',
      '"*/0" is no minute',
      '"@often" is no word for a schedule',
    ])
  })
})
