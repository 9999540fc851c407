import { parseWord } from '@kfp-ts/ir'
import { expect } from 'chai'
import { model, nodeOf, text } from './pipeline-of.test.ts'
import { argoWords } from './words.ts'

const task = nodeOf(
  {
    root: { tasks: { say: {} } },
    components: {
      say: {
        inputDefinitions: { parameters: { a: text }, artifacts: { m: model } },
        outputDefinitions: { parameters: { b: text }, artifacts: { o: model } },
      },
    },
  },
  'say',
)
const words = (...all: readonly string[]): readonly string[] =>
  argoWords(all.map(parseWord), { task, uriOf: (name) => `minio://argo/{{workflow.uid}}/${name}` }, (input) => input === 'a')
const safe = (expression: string): string => `{{=replace(replace(${expression},'$','$$'),'{','$(KFP_TS_BRACE)')}}`
const a = safe("(type(fromJSON(inputs.parameters['a']))=='string'?fromJSON(inputs.parameters['a']):toJson(fromJSON(inputs.parameters['a'])))")

describe('words of a container', () => {
  it('stay as they are, but for what Argo would fill in', () => {
    expect(words('echo', '$(HOME)', '{{workflow.name}}', '{{{=1}}')).to.deep.equal([
      'echo',
      '$(HOME)',
      '{$(KFP_TS_BRACE)workflow.name}}',
      '{$(KFP_TS_BRACE){=1}}',
    ])
  })
  it('hold values as they are, whatever is in them', () => {
    expect(words("--a={{$.inputs.parameters['a']}}!")).to.deep.equal([`--a=${a}!`])
  })
  it('have no brace or dollar before a value that could belong to it', () => {
    expect(words("{{{$.inputs.parameters['a']}}}")).to.deep.equal([`$(KFP_TS_BRACE)${a}}`])
    expect(words("${{$.inputs.parameters['a']}}", "$${{$.inputs.parameters['a']}}")).to.deep.equal([`$$${a}`, `$$${a}`])
    expect(words('{"Concat": ["{", "{x", "{{$.inputs.parameters[\'a\']}}"]}')).to.deep.equal([`{$(KFP_TS_BRACE)x${a}`])
  })
  it('keep a dollar before a brace before a value: two would be one dollar, and no variable', () => {
    expect(words("${{{$.inputs.parameters['a']}}", "$${{{$.inputs.parameters['a']}}", "$$ {{{$.inputs.parameters['a']}}")).to.deep.equal([
      `$$$(KFP_TS_BRACE)${a}`,
      `$$$(KFP_TS_BRACE)${a}`,
      `$$ $(KFP_TS_BRACE)${a}`,
    ])
  })
  it('name places of inputs and outputs', () => {
    const uri = "fromJSON(inputs.parameters['m'])[0].uri"
    expect(words("{{$.inputs.artifacts['m'].uri}}", "{{$.inputs.artifacts['m'].path}}")).to.deep.equal([
      safe(uri),
      safe(`'/'+replace(${uri},'://','/')`),
    ])
    expect(words("{{$.inputs.artifacts['m'].metadata['k']}}")[0]).to.include("fromJSON(inputs.parameters['m'])[0].metadata['k']")
    expect(words("{{$.outputs.artifacts['o'].uri}}", "{{$.outputs.artifacts['o'].path}}", "{{$.outputs.parameters['b'].output_file}}")).to.deep.equal(
      ['minio://argo/{{workflow.uid}}/o', '/minio/argo/{{workflow.uid}}/o', '/tmp/kfp/outputs/b'],
    )
  })
  it('name the run and the task', () => {
    expect(words('{{$.pipeline_job_name}} {{$.pipeline_task_name}}')).to.deep.equal(["{{=workflow.name}} {{='say'}}"])
    const [hostile] = argoWords([parseWord('{{$.pipeline_task_name}}')], { task: { ...task, name: '{{x}}$' }, uriOf: String }, () => true)
    expect(hostile).to.equal(safe("'{\\u007bx}\\u007d$'"))
  })
  it('are there only with an input', () => {
    const optional = (input: string): string => `{"IfPresent": {"InputName": "${input}", "Then": ["--given", "yes"], "Else": ["no"]}}`
    expect(words('run', optional('a'), optional('m'))).to.deep.equal(['run', '--given', 'yes', 'no'])
    expect(words(`{"Concat": ["x=", ${optional('a')}]}`)).to.deep.equal(['x=--givenyes'])
  })
})
