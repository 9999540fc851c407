import { expect } from 'chai'
import { filledValue } from './filled-value.ts'

describe('filledValue', () => {
  const values = { 'pipelinechannel--who': 'a "b"\n', n: 1e21, rate: 1e-7, list: [1, 'x'], hole: '{{kfp-ts.n}}' }

  it('fills both forms, wherever they lie', () => {
    const value = { text: 'hi {{kfp-ts.pipelinechannel--who}}', items: ["{{$.inputs.parameters['pipelinechannel--who']}}!", 3] }
    expect(filledValue(value, values)).to.deep.equal({ text: 'hi a "b"\n', items: ['a "b"\n!', 3] })
  })
  it('writes values as the launcher does', () => {
    expect(filledValue('{{kfp-ts.n}} {{kfp-ts.rate}} {{kfp-ts.list}}', values)).to.equal('1000000000000000000000 0.0000001 [1,"x"]')
  })
  it('gives a value itself where a list or a struct has a hole and nothing else', () => {
    const value = { rate: '{{kfp-ts.rate}}', lists: ['{{kfp-ts.list}}', '{{kfp-ts.list}}!'], label: '{{kfp-ts.rate:text}}', gone: '{{kfp-ts.gone}}' }
    expect(filledValue(value, values)).to.deep.equal({ rate: 1e-7, lists: [[1, 'x'], '[1,"x"]!'], label: '0.0000001', gone: '{{kfp-ts.gone}}' })
  })
  it('keeps a text a text', () => {
    expect(filledValue('{{kfp-ts.list}}', values)).to.equal('[1,"x"]')
  })
  it('leaves alone what it does not know, and what comes in', () => {
    expect(filledValue("{{kfp-ts.other}} {{$.inputs.parameters['n']}} {{kfp-ts.hole}}", values)).to.equal(
      "{{kfp-ts.other}} {{$.inputs.parameters['n']}} {{kfp-ts.n}}",
    )
  })
})
