import { expect } from 'chai'
import { PipelineError } from '@kfp-ts/diagnostics'
import type { GivenInputs } from '../flow/known-uri.ts'
import { textOf } from '../expressions/carried.ts'
import { pipelineInput, workflowParameters } from './pipeline-inputs.ts'
import { list, model, nodeOf, pipelineOf, struct, text, whole, type Written } from './pipeline-of.test.ts'

const hostile = 'a {{workflow.name}}'
const written: Written = {
  root: {
    tasks: {},
    inputDefinitions: {
      parameters: {
        word: text,
        count: { ...whole, defaultValue: 3 },
        rate: { parameterType: 'NUMBER_DOUBLE', isOptional: true },
        flag: { parameterType: 'BOOLEAN', defaultValue: true },
        all: { ...list, defaultValue: ['{{x}}', 1] },
        one: { ...struct, description: 'Of {{=1}}.' },
        hostile: { ...text, defaultValue: hostile, literals: [hostile, 'b'] },
        constructor: { ...text, isOptional: true },
      },
      artifacts: { given: model, missing: { ...model, isOptional: true }, needed: model },
    },
  },
}
const given = (values: object): GivenInputs => Object.assign(Object.create(null) as GivenInputs, values)
const shown = (name: string, values = {}): string => textOf(pipelineInput(nodeOf(written, ''), name, given(values)))
const carried = (expression: string): string => `replace(replace(toJson(${expression}),'{'+'{','{\\\\u007b'),'$','\\\\u0024')`
const of = (name: string): string => `workflow.parameters['${name}']`

describe("a pipeline's inputs", () => {
  it('are read by their types from what a person wrote', () => {
    expect(shown('word')).to.equal(carried(of('word')))
    expect(shown('count')).to.equal(`toJson(int(${of('count')}))`)
    expect(shown('rate')).to.equal(`(${of('rate')}=='null'?'null':toJson(float(${of('rate')})))`)
    expect(shown('flag')).to.equal(`toJson(lower(${of('flag')}) in ['true','t','1'])`)
    expect(shown('all')).to.equal(carried(`fromJSON(${of('all')})`))
    expect(shown('nobody')).to.equal("'null'")
  })
  it('are texts of the document, where Argo would fill them in', () => {
    expect(shown('hostile')).to.equal(
      carried(`(${of('hostile')}=='a {\\\\u007bworkflow.name}\\u007d'?'a {\\u007bworkflow.name}\\u007d':${of('hostile')})`),
    )
    expect(shown('word', { word: '{{x}}' })).to.equal(carried(`(${of('word')}=='{\\\\u007bx}\\u007d'?'{\\u007bx}\\u007d':${of('word')})`))
  })
  it('tell the word null from nothing', () => {
    const otherwise = `(${of('constructor')}=='nul\\\\u006c'?'null':${of('constructor')})`
    expect(shown('constructor', { constructor: 'null' })).to.equal(`(${of('constructor')}=='null'?'null':${carried(otherwise)})`)
    expect(workflowParameters(pipelineOf(written), given({ constructor: 'null' })).at(-1)?.value).to.equal('nul\\u006c')
  })
  it('may be left out where only some texts are allowed', () => {
    const parameters = { one: { ...text, isOptional: true, literals: ['a', 'b'] } }
    const [one] = workflowParameters(pipelineOf({ root: { tasks: {}, inputDefinitions: { parameters } } }), given({}))
    expect(one).to.deep.equal({ name: 'one', value: 'null', enum: ['a', 'b', 'null'] })
  })
  it('are artifacts where somebody says where they lie', () => {
    expect(shown('given', { given: 's3://bucket/key' })).to.include("'uri':'s3://bucket/key'")
    expect(shown('missing')).to.equal("'null'")
    expect(() => shown('needed')).to.throw(PipelineError, 'KF3807  The pipeline takes artifact "needed", and workflows take none.')
  })
})

describe("a workflow's parameters", () => {
  it('have defaults as texts, in which Argo finds nothing to fill in', () => {
    expect(workflowParameters(pipelineOf(written), given({}))).to.deep.equal([
      { name: 'word' },
      { name: 'count', value: '3' },
      { name: 'rate', value: 'null' },
      { name: 'flag', value: 'true' },
      { name: 'all', value: '["{\\u007bx}}",1]' },
      { name: 'one', description: 'Of { {=1}}.' },
      { name: 'hostile', value: 'a {\\u007bworkflow.name}}', enum: ['a {\\u007bworkflow.name}}', 'b'] },
      { name: 'constructor', value: 'null' },
    ])
  })
  it('have the values that are given', () => {
    const parameters = workflowParameters(pipelineOf(written), given({ word: 'w', one: { a: 1 } }))
    expect(parameters.find(({ name }) => name === 'word')?.value).to.equal('w')
    expect(parameters.find(({ name }) => name === 'one')?.value).to.equal('{"a":1}')
  })
})
