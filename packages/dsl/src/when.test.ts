import { PipelineError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { equals } from './conditions.ts'
import { diagnosticsIn, findingsIn, graphIn, untyped } from './testing/findings.ts'
import { deploy, prepare, train } from './testing/steps.ts'
import { when } from './when.ts'

describe('when', () => {
  it('records branches in order, the last one without a condition', () => {
    const [node] = graphIn(({ fast, uri }) => {
      when(fast, () => prepare())
        .elseWhen(equals(uri, 'x'), () => prepare())
        .otherwise(() => prepare())
    }).body
    expect(node?.kind === 'branches' && node.branches.map(({ condition, body }) => [condition?.operator, body.map(({ id }) => id)])).to.deep.equal([
      ['==', [2]],
      ['==', [3]],
      [undefined, [4]],
    ])
  })

  it('has the outputs that every branch yields', () => {
    const graph = graphIn(({ fast, data }) => {
      const chosen = when(fast, () => train({ data })).otherwise(() => {
        const { model } = train({ data }).outputs
        return { model, only: prepare().outputs.count }
      })
      expect(Object.keys(chosen.outputs)).to.deep.equal(['model'])
      deploy({ model: chosen.outputs.model })
    })
    expect(graph.body[1]).to.deep.include({ inputs: { model: { reference: { kind: 'output', node: 1, output: 'model' } } } })
  })

  it('a branch after the last one is refused', () => {
    const found = diagnosticsIn(({ fast }) => {
      const open = when(fast, () => prepare())
      open.otherwise(() => prepare())
      open.otherwise(() => prepare())
    })
    expect(found.map(({ code, message, hint }) => `${code} ${message} ${hint}`)).to.deep.equal([
      'KF1036 "otherwise" follows a when(...) that is closed already. write when(...).elseWhen(...).otherwise(...) in one chain, in the body that holds the when.',
    ])
  })

  it('a branch after the body is refused', () => {
    let open: { otherwise(body: () => void): unknown } | undefined
    graphIn(({ fast }) => {
      open = when(fast, () => prepare())
    })
    expect(() => open?.otherwise(() => {})).to.throw(PipelineError, 'KF1001')
  })

  it('async branches are findings', () => {
    expect(
      findingsIn(({ fast }) =>
        when(
          fast,
          untyped(async () => {}),
        ),
      ),
    ).to.deep.equal(['KF1003 The body of when is async.'])
  })
})
