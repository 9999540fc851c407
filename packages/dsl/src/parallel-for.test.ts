import { expect } from 'chai'
import { parallelFor } from './parallel-for.ts'
import { findingsIn, graphIn, untyped } from './testing/findings.ts'
import { plan, prepare, select, train } from './testing/steps.ts'

describe('parallelFor', () => {
  it('records a loop over a list of a task', () => {
    const [, loop, best] = graphIn(({ data }) => {
      const tried = parallelFor(plan().outputs.trials, (trial) => train({ data, rate: trial.rate, epochs: trial.epochs }), {
        parallelism: 4,
        displayName: 'try all',
      })
      select({ models: tried.outputs.model })
    }).body
    expect(loop).to.deep.include({
      kind: 'loop',
      id: 2,
      parallelism: 4,
      displayName: 'try all',
      items: { reference: { kind: 'output', node: 1, output: 'trials' } },
      itemType: { ir: 'STRUCT', fields: { rate: { ir: 'NUMBER_DOUBLE', optional: false }, epochs: { ir: 'NUMBER_INTEGER', optional: false } } },
    })
    const rate = { reference: { kind: 'field', of: { kind: 'item', loop: 2 }, field: 'rate' } }
    expect(loop?.kind === 'loop' && loop.body[0]?.kind === 'task' && loop.body[0].inputs['rate']).to.deep.equal(rate)
    expect(best).to.deep.include({ id: 4, inputs: { models: { reference: { kind: 'output', node: 2, output: 'model' } } } })
  })

  it('records a loop over a list that is written down, and loops in loops', () => {
    const [outer] = graphIn(() => parallelFor([[1, 2], [3]], (numbers) => parallelFor(numbers, () => prepare()))).body
    expect(outer).to.deep.include({ items: { literal: [[1, 2], [3]] }, itemType: { ir: 'LIST', item: { ir: 'NUMBER_INTEGER' } } })
    const inner = outer?.kind === 'loop' ? outer.body[0] : undefined
    expect(inner).to.deep.include({ kind: 'loop', id: 2, items: { reference: { kind: 'item', loop: 1 } }, itemType: { ir: 'NUMBER_INTEGER' } })
  })

  it('refuses options that cannot be', () => {
    expect(
      findingsIn(() => {
        parallelFor([1, 2], () => prepare(), { parallelism: 0 })
        parallelFor([1, 2], () => prepare(), untyped({ parallel: 2 }))
      }),
    ).to.deep.equal(['KF1042 Option "parallelism" of parallelFor cannot be 0.', 'KF1042 Option "parallel" of parallelFor cannot be 2.'])
  })
})
