import { component, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { judge } from '../judge.ts'
import { graphOf, pipeline } from '../pipeline.ts'

const run = async (): Promise<void> => {}
const take = component({ name: 'take', inputs: { must: t.string() }, run })
const spare = component({ name: 'spare', inputs: { may: t.string({ optional: true }), or: t.string({ default: 'x' }) }, run })
const note = { note: t.string({ optional: true }) }

describe('rule: required inputs', () => {
  it('do not come from what a run may leave out', () => {
    // As programs without types do it.
    const untyped = (value: unknown): never => value as never
    const wrong = pipeline({ name: 'p', inputs: note }, (inputs) => void take({ must: untyped(inputs.note) }))
    expect(judge(graphOf(wrong)).map(({ code, message, hint }) => `${code} ${message} ${hint}`)).to.deep.equal([
      'KF2029 Input "must" of task "take" is required, but input "note" of the pipeline may be left out. ' +
        'give "note" a default, or let the component do without: { optional: true }.',
    ])
    const right = pipeline({ name: 'p', inputs: note }, (inputs) => void spare({ may: inputs.note, or: untyped(inputs.note) }))
    expect(judge(graphOf(right))).to.deep.equal([])
  })
})
