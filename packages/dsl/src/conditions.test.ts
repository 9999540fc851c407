import type { Boolean, Output } from '@kfp-ts/component'
import { expect } from 'chai'
import { and, type Condition, equals, greaterThan, greaterThanOrEquals, lessThan, lessThanOrEquals, not, notEquals, or } from './conditions.ts'
import type { ConditionNode } from './graph.ts'
import { pipeline } from './pipeline.ts'
import { diagnosticsIn, findingsIn, graphIn, type TestInputs, untyped } from './testing/findings.ts'
import { prepare } from './testing/steps.ts'
import { when } from './when.ts'

function recorded(condition: (inputs: TestInputs) => Condition | Output<Boolean>): ConditionNode | undefined {
  const [node] = graphIn((inputs) => when(condition(inputs), () => prepare())).body
  return node?.kind === 'branches' ? node.branches[0]?.condition : undefined
}
const rate = { reference: { kind: 'input', input: 'rate' } }
const fast = { reference: { kind: 'input', input: 'fast' } }

describe('conditions', () => {
  it('compare outputs with values and with each other', () => {
    const comparisons = [equals, notEquals, greaterThan, greaterThanOrEquals, lessThan, lessThanOrEquals].map((compare) =>
      recorded((inputs) => compare(inputs.rate, 0.5)),
    )
    expect(comparisons).to.deep.equal(['==', '!=', '>', '>=', '<', '<='].map((operator) => ({ operator, left: rate, right: { literal: 0.5 } })))
    expect(recorded((inputs) => lessThan(0.5, inputs.rate))).to.deep.equal({ operator: '<', left: { literal: 0.5 }, right: rate })
    expect(recorded(({ uri }) => equals(uri, uri))).to.deep.include({ operator: '==' })
  })

  it('combine', () => {
    const isFast = { operator: '==', left: fast, right: { literal: true } }
    expect(recorded((inputs) => and(inputs.fast, not(or(inputs.fast, inputs.fast))))).to.deep.equal({
      operator: 'and',
      conditions: [isFast, { operator: 'not', conditions: [{ operator: 'or', conditions: [isFast, isFast] }] }],
    })
  })

  it('a boolean output is one by itself', () => {
    expect(recorded((inputs) => inputs.fast)).to.deep.equal({ operator: '==', left: fast, right: { literal: true } })
  })

  it('anything else is refused', () => {
    expect(findingsIn(() => when(untyped(true), () => prepare()))).to.deep.equal(['KF1037 Where a condition belongs stands true.'])
    expect(findingsIn(({ rate: number }) => when(untyped(number), () => prepare()))).to.deep.equal([
      'KF1037 Where a condition belongs stands an output that is a number.',
    ])
  })

  it('belong to the body they are made in', () => {
    const found = diagnosticsIn(({ rate: outer }) => {
      const condition = greaterThan(outer, 1)
      pipeline({ name: 'inner' }, () => void when(condition, () => prepare()))()
    })
    expect(found.map(({ code, message }) => `${code} ${message}`)).to.deep.equal(['KF1034 A condition uses a value of another pipeline, "demo".'])
  })
})
