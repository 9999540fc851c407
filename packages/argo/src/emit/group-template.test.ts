import { expect } from 'chai'
import { emitted, model, type Part, problemsOf, text } from './pipeline-of.test.ts'

const makes: Part = { outputDefinitions: { parameters: { o: text }, artifacts: { m: model } } }
const output = (producerTask: string): object => ({ taskOutputParameter: { producerTask, outputParameterKey: 'o' } })

describe('a group', () => {
  it('waits for what its tasks need, and stops nothing else', () => {
    const { template } = emitted({
      root: { tasks: { a: {}, b: { dependentTasks: ['a'] } } },
      components: { a: {}, b: { container: { image: 'b:1' } } },
    })
    expect(template('small').dag).to.deep.equal({
      failFast: false,
      tasks: [
        { name: 'a', template: 'a' },
        { name: 'b', template: 'b', depends: 'a.Succeeded' },
      ],
    })
  })
  it('ends as all its tasks end, where one runs whatever happened', () => {
    const last = { dependentTasks: ['work'], triggerPolicy: { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' } } as const
    const { dag } = emitted({ root: { tasks: { work: {}, last } }, components: { work: {}, last: {} } }).template('small')
    expect(dag?.target).to.equal('work last')
    expect(dag?.tasks[1]?.depends).to.equal('(work.Succeeded || work.Failed || work.Errored || work.Skipped || work.Omitted)')
  })
  it('calls tasks by names that Argo takes', () => {
    const tasks = {
      'Say It': { calls: 'say' },
      'say-it': { calls: 'say' },
      '2nd': { calls: 'say', dependentTasks: ['say-it'] },
      not: { calls: 'say' },
    }
    const all = emitted({ root: { tasks }, components: { say: {} } }).template('small').dag?.tasks
    expect(all?.map(({ name, template, depends }) => [name, template, depends])).to.deep.equal([
      ['say-it', 'say', undefined],
      ['say-it-2', 'say', undefined],
      ['t-2nd', 'say', 'say-it-2.Succeeded'],
      ['t-not', 'say', undefined],
    ])
  })
  it('takes its inputs as parameters, and shows outputs as parameters', () => {
    const sub: Part = {
      inputDefinitions: { parameters: { i: text }, artifacts: { n: model } },
      ...makes,
      tasks: { make: { inputs: { parameters: { p: { componentInputParameter: 'i' } } } } },
      gives: {
        parameters: { o: { valueFromParameter: { producerSubtask: 'make', outputParameterKey: 'o' } } },
        artifacts: { m: { artifactSelectors: [{ producerSubtask: 'make', outputArtifactKey: 'm' }] } },
      },
    }
    const make: Part = { ...makes, inputDefinitions: { parameters: { p: text } } }
    const use: Part = { inputDefinitions: { parameters: { a: text } } }
    const tasks = { sub: {}, use: { dependentTasks: ['sub'], inputs: { parameters: { a: output('sub') } } } }
    const { template, argument } = emitted({ root: { tasks } as Part, components: { sub, make, use } })
    expect(template('sub').inputs?.parameters).to.deep.equal([{ name: 'i' }, { name: 'n' }])
    expect(template('sub').outputs?.parameters?.map(({ name }) => name)).to.deep.equal(['o', 'm'])
    expect(argument('make', 'p', 'sub')).to.equal("{{=inputs.parameters['i']}}")
    expect(argument('make', 'task-place', 'sub')).to.equal('sub.make')
    expect(argument('sub', 'n')).to.equal('null')
    expect(argument('use', 'a')).to.equal("{{=tasks['sub'].outputs.parameters['o']}}")
  })
  it('gives what the first of several branches gives', () => {
    const selectors = ['left', 'right'].map((producerSubtask) => ({ producerSubtask, outputParameterKey: 'o' }))
    const either: Part = {
      outputDefinitions: { parameters: { o: text } },
      tasks: {
        left: { calls: 'make', triggerPolicy: { condition: 'true' } },
        right: { calls: 'make', triggerPolicy: { condition: '!(true)' } },
      },
      gives: { parameters: { o: { valueFromOneof: { parameterSelectors: selectors } } } },
    }
    const one = (name: string): string =>
      `(tasks['${name}'].status=='Succeeded'?replace(replace(toJson(tasks['${name}']?.outputs?.parameters?.['o']),'{'+'{','{\\\\u007b'),'$','\\\\u0024'):'null')`
    const { template, task } = emitted({
      root: { tasks: { either: {} } },
      components: { either, make: { outputDefinitions: { parameters: { o: text } } } },
    })
    expect(template('either').outputs?.parameters).to.deep.equal([
      { name: 'o', valueFrom: { expression: `(find([${one('left')},${one('right')}],#!='null')??'null')` } },
    ])
    expect(task('right', 'either').when).to.equal('{{=!(true)}}')
  })
  it('tells the problems of all its tasks', () => {
    const condition = (word: string): object => ({ triggerPolicy: { condition: `${word} == 1` } })
    expect(problemsOf({ root: { tasks: { a: condition('x'), b: condition('y') } } as Part, components: { a: {}, b: {} } })).to.deep.equal([
      "KF3801 A condition or selector uses x, for which Argo's expressions have no word.",
      "KF3801 A condition or selector uses y, for which Argo's expressions have no word.",
    ])
  })
})

describe('a pipeline shows', () => {
  it('strings as they are, other values as JSON, artifacts by their URIs', () => {
    const make: Part = { outputDefinitions: { parameters: { o: text, n: { parameterType: 'NUMBER_INTEGER' } }, artifacts: { m: model } } }
    const gives = {
      parameters: {
        o: { valueFromParameter: { producerSubtask: 'make', outputParameterKey: 'o' } },
        n: { valueFromParameter: { producerSubtask: 'make', outputParameterKey: 'n' } },
      },
      artifacts: { m: { artifactSelectors: [{ producerSubtask: 'make', outputArtifactKey: 'm' }] } },
    }
    const shown = emitted({ root: { ...make, tasks: { make: {} }, gives }, components: { make } }).template('small').outputs?.parameters ?? []
    const [o, n, m] = shown.map(({ valueFrom }) => valueFrom?.expression)
    expect(o).to.match(/^\(fromJSON\(\(tasks\['make'\]\.status=='Succeeded'\?.*:'null'\)\)\?\?''\)$/)
    expect(n).to.equal("(tasks['make'].status=='Succeeded'?toJson(fromJSON(trim(tasks['make']?.outputs?.parameters?.['n']))):'null')")
    expect(m).to.match(/^\(get\(fromJSON\(.*\),0\)\?\.uri\?\?''\)$/)
  })
})
