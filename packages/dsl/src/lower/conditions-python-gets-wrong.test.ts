import { component, type Output, t } from '@kfp-ts/component'
import { evaluateCondition, type Value } from '@kfp-ts/ir'
import { expect } from 'chai'
import { and, type Condition, equals, greaterThan, greaterThanOrEquals, lessThan, lessThanOrEquals, not, notEquals, or } from '../conditions.ts'
import { parallelFor } from '../parallel-for.ts'
import { pipeline } from '../pipeline.ts'
import { job } from '../run-values.ts'
import { lowered, run } from '../testing/lowered.ts'
import { text } from '../text.ts'
import { when } from '../when.ts'

// Conditions through the whole lowering, decided by CEL on the values a task would see. The Python SDK's own conditions cannot say `and`, `or` and
// `not`, and keep the last comparison of an `and` in silence; it does not escape strings, quotes expressions, and turns numbers into booleans
// the wrong way round.

const made = component({
  name: 'made',
  outputs: {
    word: t.string(),
    count: t.integer(),
    rate: t.double(),
    flag: t.boolean(),
    mode: t.oneOf(['fast', 'slow']),
    config: t.struct({ deep: t.struct({ word: t.string(), count: t.integer(), flag: t.boolean() }) }),
  },
  run,
})
const done = component({ name: 'done', run })
type Made = ReturnType<typeof made>['outputs']

const values: { readonly [name: string]: Value } = {
  'made-word': `it's "x" \\ a\nline 😀`,
  'made-count': 3,
  'made-rate': 0.5,
  'made-flag': true,
  'made-mode': 'fast',
  'made-config-subvar-deep-subvar-word': 'w',
  'made-config-subvar-deep-subvar-count': 7,
  'made-config-subvar-deep-subvar-flag': false,
  pipeline_job_name: 'run 1',
}
const parameters = Object.fromEntries(Object.entries(values).map(([name, value]) => [`pipelinechannel--${name}`, value]))

function expression(condition: (outputs: Made) => Condition | Output<t.Boolean>): string {
  const { task } = lowered(
    pipeline({ name: 'p' }, () => {
      when(condition(made().outputs), () => done())
    }),
  )
  return task('condition-1').triggerPolicy?.condition ?? ''
}
const holds = (condition: (outputs: Made) => Condition | Output<t.Boolean>): boolean =>
  evaluateCondition(expression(condition), { inputs: { parameter_values: parameters } })

describe('conditions that the Python SDK gets wrong', () => {
  it('joined ones keep every comparison, where Python keeps one in silence', () => {
    expect(expression(({ count, rate }) => and(equals(count, 1), equals(rate, 2)))).to.equal(
      "int(inputs.parameter_values['pipelinechannel--made-count']) == 1 && inputs.parameter_values['pipelinechannel--made-rate'] == double(2)",
    )
    expect(holds(({ count, rate }) => and(equals(count, 1), equals(rate, 0.5)))).to.equal(false)
    expect(holds(({ count, rate }) => or(equals(count, 1), equals(rate, 0.5)))).to.equal(true)
    expect(holds(({ count, flag }) => not(or(equals(count, 1), not(flag))))).to.equal(true)
    expect(holds(({ flag }) => and(flag, flag, not(not(flag))))).to.equal(true)
  })
  for (const odd of ["it's", '"', '\\', "\\'", 'a\nb', 'a\r\n\tb', '\u0000\u0007\u007f', '\u2028', '😀 é', '', "' || true || '", '{{$.x}}', '${x}']) {
    it(`a text is escaped, where Python writes it as it is: ${JSON.stringify(odd)}`, () => {
      const condition = expression(({ word }) => equals(word, odd))
      const decide = (word: string): boolean => evaluateCondition(condition, { inputs: { parameter_values: { 'pipelinechannel--made-word': word } } })
      expect([decide(odd), decide(`${odd}x`)]).to.deep.equal([true, false])
    })
  }
  it('an integer and a double are both numbers, where Python may put an expression into quotes', () => {
    expect(expression(({ count, rate }) => greaterThan(count, rate))).to.equal(
      "double(int(inputs.parameter_values['pipelinechannel--made-count'])) > inputs.parameter_values['pipelinechannel--made-rate']",
    )
    expect(holds(({ count, rate }) => greaterThan(count, rate))).to.equal(true)
    expect(holds(({ count, rate }) => equals(rate, count))).to.equal(false)
  })
  it('a boolean is compared with booleans only, where Python turns a number into the wrong one', () => {
    expect(expression(({ flag }) => equals(flag, true))).to.equal("inputs.parameter_values['pipelinechannel--made-flag'] == true")
    expect(holds(({ flag }) => equals(flag, false))).to.equal(false)
  })
})

describe('conditions on every type', () => {
  it('with all six operators', () => {
    const operators = [equals, notEquals, greaterThan, greaterThanOrEquals, lessThan, lessThanOrEquals]
    expect(operators.map((compare) => holds(({ count }) => compare(count, 3)))).to.deep.equal([true, false, false, true, false, true])
    expect(operators.map((compare) => holds(({ rate }) => compare(rate, 1)))).to.deep.equal([false, true, false, false, true, true])
    expect(operators.map((compare) => holds(({ rate }) => compare(rate, 1e-7)))).to.deep.equal([false, true, true, true, false, false])
    expect(operators.map((compare) => holds(({ rate }) => compare(rate, -1e300)))).to.deep.equal([false, true, true, true, false, false])
    expect(operators.map((compare) => holds(({ count }) => compare(count, 1e21)))).to.deep.equal([false, true, false, false, true, true])
  })
  it('texts, choices, fields of structs', () => {
    expect(holds(({ mode }) => notEquals(mode, 'slow'))).to.equal(true)
    expect(holds(({ mode, word }) => equals(mode, word))).to.equal(false)
    expect(holds(({ config }) => and(equals(config.deep.word, 'w'), greaterThan(config.deep.count, 6.5), not(config.deep.flag)))).to.equal(true)
  })
  it('text with values in it, as the launcher would write them', () => {
    expect(holds(({ count, flag, mode }) => equals(text`${count}-${flag}-${mode}`, 'x'))).to.equal(false)
    expect(expression(({ count, flag, mode }) => equals(text`${count}-${flag}-${mode}`, '3-true-fast'))).to.equal(
      "string(int(inputs.parameter_values['pipelinechannel--made-count'])) + '-' + (inputs.parameter_values['pipelinechannel--made-flag'] ? 'true' : 'false') + '-' + inputs.parameter_values['pipelinechannel--made-mode'] == '3-true-fast'",
    )
    expect(holds(({ count, flag, mode }) => equals(text`${count}-${flag}-${mode}`, '3-true-fast'))).to.equal(true)
  })
  it('items of loops and their fields', () => {
    const { task } = lowered(
      pipeline({ name: 'p' }, () => {
        parallelFor([{ n: 1, deep: { word: "it's" } }], (item) => {
          when(and(equals(item.n, 1), equals(item.deep.word, "it's")), () => done())
        })
      }),
    )
    const condition = task('condition-3', 'comp-for-loop-2').triggerPolicy?.condition ?? ''
    const item = 'pipelinechannel--loop-item-param-1-subvar'
    expect(condition).to.equal(
      String.raw`int(inputs.parameter_values['${item}-n']) == 1 && inputs.parameter_values['${item}-deep-subvar-word'] == 'it\'s'`,
    )
    expect(evaluateCondition(condition, { inputs: { parameter_values: { [`${item}-n`]: 1, [`${item}-deep-subvar-word`]: "it's" } } })).to.equal(true)
  })
  it('what only the run knows: the driver fills it into an input of the branch before it decides', () => {
    const { task } = lowered(
      pipeline({ name: 'p' }, () => {
        when(equals(job.name, 'run 1'), () => done())
      }),
    )
    expect(task('condition-1').inputs?.parameters).to.deep.equal({
      'pipelinechannel--pipeline_job_name': { runtimeValue: { constant: '{{$.pipeline_job_name}}' } },
    })
    expect(holds(() => equals(job.name, 'run 1'))).to.equal(true)
  })
})
