import { expect } from 'chai'
import { emitted, type Part, problemsOf, text, type Written } from './pipeline-of.test.ts'

const when = (condition: string): Written => ({
  root: {
    inputDefinitions: { parameters: { i: text } },
    tasks: { say: { inputs: { parameters: { 'pipelinechannel--a': { componentInputParameter: 'i' } } }, triggerPolicy: { condition } } },
  } as Part,
  components: { say: { inputDefinitions: { parameters: { 'pipelinechannel--a': text } } } },
})
const a = "fromJSON(replace(replace(toJson(workflow.parameters['i']),'{'+'{','{\\\\u007b'),'$','\\\\u0024'))"

describe('a condition', () => {
  it('asks for inputs of its task', () => {
    expect(emitted(when("inputs.parameter_values['pipelinechannel--a'] == 'x'")).task('say').when).to.equal(`{{=(${a} == 'x')}}`)
    expect(emitted(when("inputs['parameter_values']['pipelinechannel--a'] != ''")).task('say').when).to.equal(`{{=(${a} != '')}}`)
  })
  it('is none where a task always runs', () => expect(emitted(when('')).task('say')).to.not.have.property('when'))
  it('is refused where Argo cannot decide it', () => {
    expect(problemsOf(when("inputs.artifacts['m'].artifacts.size() == 1"))).to.deep.equal([
      "KF3801 A condition or selector uses inputs, for which Argo's expressions have no word.",
    ])
  })
})
