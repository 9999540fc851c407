import { expect } from 'chai'
import { olderExpressions } from './older-expressions.ts'

describe('an object in the words of Argo 3.4', () => {
  it('has its expressions rewritten in tags, and in fields that hold one without braces', () => {
    const made = olderExpressions({
      templates: [{ args: ["a {{=a?.['b']}} c?.['d'] {{=concat(e,f)}}"], outputs: { valueFrom: { expression: "a?.['b']??'null'" } } }],
      expression: ["a?.['b']"],
    })
    expect(made).to.deep.equal({
      templates: [{ args: ["a {{=get(a,'b')}} c?.['d'] {{=sprig.concat(e,f)}}"], outputs: { valueFrom: { expression: "get(a,'b')??'null'" } } }],
      expression: ["a?.['b']"],
    })
  })
  it('keeps everything else, absent values too', () => {
    const same = { name: 'concat(a,b)', when: '{{inputs.parameters.a}}', limit: 3, isOn: false, none: null }
    expect(olderExpressions(same)).to.deep.equal(same)
  })
})
