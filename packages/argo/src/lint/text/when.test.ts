import { expect } from 'chai'
import { readWhen } from './when.ts'

describe('readWhen', () => {
  it('takes what cannot go wrong', () => {
    for (const when of [
      "{{= inputs.parameters.x == 'a' }}",
      '{{inputs.parameters.n}} > 5',
      '{{item}} == true && !(1 < 2)',
      "'{{x}}' == 'a'",
      '{{a}} in (1, 2)',
      'len({{a}}) - 1 > -2',
      '{{steps.flip.outputs.result}} == heads',
      '{{workflow.status}} != Succeeded',
      "{{item.kind}} == 'heads'",
      '{{inputs.parameters.side}} =~ hea',
      '{{tasks.ask.outputs.parameters.answer}} == [not-now]',
      '{{workflow.parameters.go}} == true',
    ])
      expect(readWhen(when), when).to.deep.equal({})
  })
  it('says what stands without quotes', () => {
    expect(readWhen('{{x}} == not-now')).to.deep.equal({ bare: 'not-now' })
    expect(readWhen('{{x}} == v1.2')).to.deep.equal({ bare: 'v1.2' })
    for (const when of ['{{workflow.parameters.x}} == heads', "'heads' != {{workflow.parameters.x}}"])
      expect(readWhen(when), when).to.deep.equal({ bare: '{{workflow.parameters.x}}' })
  })
  it('says what cannot be read', () => {
    expect(readWhen('{{x}} ==').fault).to.equal('a value is missing at its end')
    expect(readWhen("{{x}} == 'a").fault).to.equal('"\'" is not closed or has no meaning')
    expect(readWhen('({{x}} > 1').fault).to.equal('a bracket is not closed')
  })
})
