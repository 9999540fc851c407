import { expect } from 'chai'
import { argoName, distinctNames, Names, portName } from './names.ts'

describe('names of tasks and templates', () => {
  it('are what Kubernetes takes', () => {
    expect(['train', 'Print Text_2', 'größe'].map(argoName)).to.deep.equal(['train', 'print-text-2', 'gr-e'])
  })
  it('begin with a letter, and are no words of expressions', () => {
    expect(['2nd', 'not', 'In', '日本', ''].map(argoName)).to.deep.equal(['t-2nd', 't-not', 't-in', 't', 't'])
  })
  it('have 63 letters at most, and end in none but a letter or digit', () => {
    expect(argoName('a'.repeat(70))).to.equal('a'.repeat(63))
    expect(argoName('1'.repeat(70))).to.equal(`t-${'1'.repeat(61)}`)
    expect(argoName(`${'a'.repeat(62)}-b`)).to.equal('a'.repeat(62))
  })
  it('are different from each other, with no letter too many', () => {
    expect([...distinctNames(['a b', 'a-b', 'a_b'], argoName).values()]).to.deep.equal(['a-b', 'a-b-2', 'a-b-3'])
    const names = new Names()
    const long = `${'a'.repeat(60)}-bc`
    expect([names.take(long), names.take(long)]).to.deep.equal([long, `${'a'.repeat(60)}-2`])
  })
})

describe('names of parameters and artifacts', () => {
  it('stay as they are where Argo takes them', () => expect(portName('pipelinechannel--item_1')).to.equal('pipelinechannel--item_1'))
  it('are different for different names', () => {
    expect(['größe', 'grüße', "it's", 'a.b', '{{x}}'].map(portName)).to.deep.equal([
      'gr_f6__df_e',
      'gr_fc__df_e',
      'it_27_s',
      'a_2e_b',
      '_7b__7b_x_7d__7d_',
    ])
  })
  it('are none of those that templates have beside', () => {
    expect(['loop-index', 'loop-index_', 'task-place', 'executor-output', 'setting-1'].map(portName)).to.deep.equal([
      'loop-index_',
      'loop-index__',
      'task-place_',
      'executor-output_',
      'setting-1_',
    ])
  })
})
