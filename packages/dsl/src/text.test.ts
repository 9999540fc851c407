import { handleOf } from '@kfp-ts/component'
import { PipelineError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { findingsIn, graphIn, untyped } from './testing/findings.ts'
import { show, train } from './testing/steps.ts'
import { text } from './text.ts'

describe('text', () => {
  it('has holes for outputs; what is known is filled in', () => {
    const [shown] = graphIn(({ uri, rate }) => show({ text: text`${uri}/photos-${3}${'.tar'}?${rate}` })).body
    expect(shown?.kind === 'task' && shown.inputs['text']).to.deep.equal({
      reference: { kind: 'text', parts: [{ kind: 'input', input: 'uri' }, '/photos-3.tar?', { kind: 'input', input: 'rate' }] },
    })
  })

  it('is a string output', () => {
    graphIn(({ uri }) => {
      expect(handleOf(text`${uri}`)?.type).to.deep.equal({ ir: 'STRING' })
    })
  })

  it('cannot hold a task', () => {
    expect(findingsIn(({ data }) => show({ text: text`${untyped(train({ data }))}` }))).to.deep.equal(['KF1032 A hole of text`...` is given a task.'])
  })

  it('belongs in a body', () => {
    expect(() => text`x`).to.throw(PipelineError, 'KF1001  "text" was called outside a pipeline\'s body.')
  })
})
