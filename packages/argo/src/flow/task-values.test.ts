import { expect } from 'chai'
import { emitted, list, model, type Part, struct, text, whole, type Written } from '../emit/pipeline-of.test.ts'

const carried = (expression: string): string => `{{=replace(replace(toJson(${expression}),'{'+'{','{\\\\u007b'),'$','\\\\u0024')}}`
const from = (producerTask: string, outputParameterKey = 'o'): object => ({ taskOutputParameter: { producerTask, outputParameterKey } })
const make = (type: Part['outputDefinitions'], args: readonly string[] = []): Part => ({ outputDefinitions: type ?? {}, container: { args } })
const use: Part = { inputDefinitions: { parameters: { a: text } } }

/** What a task is given for its input `a`. */
const given = (
  a: object,
  { tasks = {}, components = {}, task = {}, inputs = {} }: { tasks?: object; components?: object; task?: object; inputs?: object } = {},
) =>
  emitted({
    root: {
      inputDefinitions: { parameters: inputs as Record<string, typeof text> },
      tasks: { ...tasks, use: { inputs: { parameters: { a } }, ...task } },
    } as Part,
    components: { use, ...components } as Written['components'] & object,
  }).argument('use', 'a')

describe('what a task is given', () => {
  it('is a constant, as JSON', () => {
    const constant = (value: unknown): string | undefined => given({ runtimeValue: { constant: value } })
    expect([constant('it\'s "so"'), constant(3), constant(true), constant({ a: [1] })]).to.deep.equal(['"it\'s \\"so\\""', '3', 'true', '{"a":[1]}'])
    expect(constant('{{workflow.name}} $(HOME)')).to.equal('"{\\u007bworkflow.name}} \\u0024(HOME)"')
  })
  it('is a constant with holes, in texts at any depth', () => {
    expect(given({ runtimeValue: { constant: 'run {{$.pipeline_job_name}} of {{$.pipeline_task_name}}' } })).to.equal(
      carried("'run '+workflow.name+' of '+'use'"),
    )
    expect(given({ runtimeValue: { constant: { k: ['{{$.pipeline_job_uuid}}', { n: 1 }] } } })).to.equal(
      carried(`{'k':[workflow.uid,fromJSON('{"n":1} ')]}`).replace("} '", "}'"),
    )
  })
  it('is an input of the group', () => {
    expect(given({ componentInputParameter: 'i' }, { inputs: { i: text } })).to.equal(carried("workflow.parameters['i']"))
  })
  it('is the default of the component where nothing is given', () => {
    const component = { inputDefinitions: { parameters: { a: { ...whole, defaultValue: 7 } } } }
    expect(emitted({ root: { tasks: { use: {} } }, components: { use: component } }).argument('use', 'a')).to.equal('7')
    expect(given({ componentInputParameter: 'i' }, { inputs: { i: { ...whole, isOptional: true } }, components: { use: component } })).to.match(
      /\) == 'null' \? '7' : /,
    )
  })
  it('is nothing where nobody gives anything', () => {
    expect(emitted({ root: { tasks: { use: {} } }, components: { use } }).argument('use', 'a')).to.equal('null')
  })
  it('is a part of a struct', () => {
    const selected = { componentInputParameter: 'i', parameterExpressionSelector: 'parseJson(string_value)["rate"]' }
    const value = `fromJSON(${carried("fromJSON(workflow.parameters['i'])").slice(3, -2)})`
    expect(given(selected, { inputs: { i: struct } })).to.equal(carried(`(type(${value})=='string'?fromJSON(${value}):${value})['rate']`))
  })
})

describe('an output of a task', () => {
  const output = (type: object, args?: readonly string[]): string | undefined =>
    given(from('make'), {
      tasks: { make: {} },
      components: { make: make({ parameters: { o: type as typeof text } }, args) },
      task: { dependentTasks: ['make'] },
    })
  const file = "tasks['make'].outputs.parameters['o']"
  const told = "fromJSON(tasks['make'].outputs.parameters['executor-output']).parameterValues"
  it('is what its file holds, by its type', () => {
    expect(output(text)).to.equal(carried(file))
    expect(output(whole)).to.equal(`{{=toJson(fromJSON(trim(${file})))}}`)
    expect(output({ parameterType: 'BOOLEAN' })).to.equal(`{{=toJson((trim(${file}) in ['true','True','TRUE','t','T','1']))}}`)
    expect(output(list)).to.equal(carried(`fromJSON(trim(${file}))`))
  })
  it('is what the executor output says first, where the container is told of it', () => {
    expect(output(text, ['--executor_input', '{{$}}'])).to.equal(carried(`${told}?.['o']??${file}`))
  })
  it('is what the executor output says, and nothing else, of our own components', () => {
    const ours: Part = {
      ...make({ parameters: { o: text } }, ['--executor_input', '{{$}}']),
      container: { command: ['kfp-ts-component'], args: ['--executor_input', '{{$}}'] },
    }
    expect(given(from('make'), { tasks: { make: {} }, components: { make: ours } })).to.equal(carried(`${told}['o']`))
  })
  it('may be missing for a task that runs whatever happened', () => {
    const tolerant = { dependentTasks: ['make'], triggerPolicy: { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' } }
    const components = { make: make({ parameters: { o: text } }) }
    const value = carried("tasks['make']?.outputs?.parameters?.['o']").slice(3, -2)
    expect(given(from('make'), { tasks: { make: {} }, components, task: tolerant })).to.equal(
      `{{=(tasks['make'].status=='Succeeded'?${value}:'null')}}`,
    )
  })
})

describe('how a task ended', () => {
  const status = { taskFinalStatus: { producerTask: 'work' } }
  const task = { dependentTasks: ['work'], triggerPolicy: { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' } }
  it('is told to an exit handler', () => {
    expect(given(status, { tasks: { work: {} }, components: { work: {} }, task })).to.equal(
      carried(
        "{'state':tasks['work'].status=='Succeeded'?'SUCCEEDED':tasks['work'].status in ['Failed','Error']?'FAILED':'CANCELLED'," +
          "'error':tasks['work'].status in ['Failed','Error']?{'code':1,'message':'Task \"work\" failed; the nodes of the workflow say why.'}:{}," +
          "'pipelineTaskName':'work','pipelineJobResourceName':workflow.name}",
      ),
    )
  })
  it('is that of what it waited for, where nothing runs for it', () => {
    const importer: Part = {
      importer: { artifactUri: { constant: 's3://b/k' }, typeSchema: {} },
      outputDefinitions: { artifacts: { artifact: model } },
    }
    const alone = given(status, { tasks: { work: {} }, components: { work: importer }, task })
    expect(alone).to.include("'state':true?'SUCCEEDED':false?'FAILED':'CANCELLED'").and.not.include("tasks['work']")
    const tasks = { a: {}, b: {}, work: { dependentTasks: ['a', 'b'] } }
    const after = given(status, { tasks, components: { a: {}, b: {}, work: importer }, task })
    expect(after).to.include("'state':tasks['a'].status=='Succeeded' && tasks['b'].status=='Succeeded'?'SUCCEEDED'")
  })
})
