import { expect } from 'chai'
import { component, definitionOf, t } from '@kfp-ts/component'
import { executable } from './executable.ts'
import { returnedParameters } from './returned-parameters.ts'

const outputs = { accuracy: t.double(), verdict: t.oneOf(['good', 'bad']), trials: t.list(t.struct({})), model: t.model() }
const definition = executable(definitionOf(component({ name: 'train', outputs, run: async () => ({}) as never })) as never)
const good = { accuracy: 0.5, verdict: 'good', trials: [{ any: 1 }] }

describe('returnedParameters', () => {
  it('takes what fits', () => expect(returnedParameters(definition, good)).to.deep.equal(good))

  const cases: readonly (readonly [returned: unknown, text: string])[] = [
    [{ ...good, accuracy: undefined }, 'KF4011  Component "train" did not return its output "accuracy".'],
    [{ ...good, acuracy: 1 }, 'KF4012  Component "train" returned "acuracy", which is none of its output parameters.'],
    [{ ...good, accuracy: 'high' }, 'KF4013  Component "train" returned a wrong "accuracy": expected a finite number, got "high".'],
    [{ ...good, accuracy: Number.NaN }, 'KF4013  Component "train" returned a wrong "accuracy": expected a finite number, got NaN.'],
    [{ ...good, verdict: 'fair' }, 'KF4013  Component "train" returned a wrong "verdict": expected one of "good", "bad", got "fair".'],
    [{ ...good, trials: [{ at: new Date(0) }] }, 'KF4013  Component "train" returned a wrong "trials": [0].at: it is a Date.'],
  ]
  for (const [returned, text] of cases) it(`says ${text}`, () => expect(() => returnedParameters(definition, returned)).to.throw(text))

  it('reports a body that returns nothing, all outputs at once', () => {
    expect(() => returnedParameters(definition, undefined)).to.throw(/"accuracy".*\n.*\n.*"verdict".*\n.*\n.*"trials"/)
  })
})
