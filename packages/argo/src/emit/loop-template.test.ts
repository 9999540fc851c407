import { expect } from 'chai'
import { emitted, list, model, type Part, text, type Written } from './pipeline-of.test.ts'

const say: Part = { inputDefinitions: { parameters: { p: text } } }
const overList = (body: Part, iterator: object = { items: { raw: '["a","{{x}}"]' }, itemInput: 'item' }): Written => ({
  root: { tasks: { loop: { parameterIterator: iterator } } } as Part,
  components: { loop: body, say },
})
const body: Part = {
  inputDefinitions: { parameters: { item: text } },
  tasks: { say: { inputs: { parameters: { p: { componentInputParameter: 'item' } } } } },
}
const item = "fromJSON(inputs.parameters['loop-items'])[int(inputs.parameters['loop-index'])]"
const carried = (expression: string): string => `{{=replace(replace(toJson(${expression}),'{'+'{','{\\\\u007b'),'$','\\\\u0024')}}`

describe('a loop', () => {
  it('over a list that is written down runs its body once for each item', () => {
    const items = `'["a","{\\\\u007bx}\\u007d"]'`
    const { template, argument } = emitted(overList(body))
    expect(template('loop-2').dag).to.deep.equal({
      failFast: false,
      tasks: [
        {
          name: 'turn',
          template: 'loop',
          withSequence: { count: `{{=len(fromJSON(${items}))}}` },
          arguments: {
            parameters: [
              { name: 'loop-turn', value: '{{item}}' },
              { name: 'loop-items', value: `{{=${items}}}` },
              { name: 'loop-index', value: '{{item}}' },
            ],
          },
        },
      ],
    })
    expect(argument('say', 'p', 'loop')).to.equal(carried(item))
  })
  it('over an input goes over what the input is in the run', () => {
    const loop: Part = { ...body, inputDefinitions: { parameters: { all: list, item: text } } }
    const pipeline: Written = {
      root: {
        inputDefinitions: { parameters: { all: list } },
        tasks: {
          loop: {
            inputs: { parameters: { all: { componentInputParameter: 'all' } } },
            parameterIterator: { items: { inputParameter: 'all' }, itemInput: 'item' },
            iteratorPolicy: { parallelismLimit: 3 },
          },
        },
      } as Part,
      components: { loop, say },
    }
    const { template, task } = emitted(pipeline)
    expect(template('loop-2').parallelism).to.equal(3)
    expect(task('turn', 'loop-2').withSequence).to.deep.equal({ count: "{{=len(fromJSON(inputs.parameters['all']))}}" })
  })
  it('in a loop knows the turns of both', () => {
    const inner: Part = {
      inputDefinitions: { parameters: { outside: text, item: text } },
      tasks: { say: { inputs: { parameters: { p: { componentInputParameter: 'outside' } } } } },
    }
    const outer: Part = {
      inputDefinitions: { parameters: { item: text } },
      tasks: {
        inner: {
          parameterIterator: { items: { raw: '[1]' }, itemInput: 'item' },
          inputs: { parameters: { outside: { componentInputParameter: 'item' } } },
        },
      },
    }
    const { argument, template } = emitted({ ...overList(outer), components: { loop: outer, inner, say } })
    expect(argument('inner', 'outside', 'loop')).to.equal(carried(item))
    expect(argument('turn', 'loop-turn', 'inner-2')).to.equal('{{inputs.parameters.loop-turn}}/{{item}}')
    expect(template('inner').inputs?.parameters?.map(({ name }) => name)).to.deep.equal(['outside', 'loop-turn', 'loop-items', 'loop-index'])
  })
  it('over a single container gives it a group of its own', () => {
    const { template, argument } = emitted(overList(say, { items: { raw: '["a"]' }, itemInput: 'p' }))
    expect(template('loop-2').dag?.tasks.map(({ name, template: called }) => [name, called])).to.deep.equal([['loop', 'loop']])
    expect(argument('loop', 'p', 'loop-2')).to.equal(carried(item))
    expect(template('loop').container?.image).to.equal('image:1')
  })

  const makes: Part = { outputDefinitions: { parameters: { o: text }, artifacts: { m: model } } }
  const gathering: Part = {
    inputDefinitions: { parameters: { item: text } },
    outputDefinitions: { parameters: { os: list }, artifacts: { ms: { ...model, isArtifactList: true } } },
    tasks: { make: {} },
    gives: {
      parameters: { os: { valueFromParameter: { producerSubtask: 'make', outputParameterKey: 'o' } } },
      artifacts: { ms: { artifactSelectors: [{ producerSubtask: 'make', outputArtifactKey: 'm' }] } },
    },
  }
  const gathered: Written = {
    root: {
      tasks: {
        loop: { parameterIterator: { items: { raw: '[1,2]' }, itemInput: 'item' } },
        join: {
          dependentTasks: ['loop'],
          inputs: {
            parameters: { all: { taskOutputParameter: { producerTask: 'loop', outputParameterKey: 'os' } } },
            artifacts: { ms: { taskOutputArtifact: { producerTask: 'loop', outputArtifactKey: 'ms' } } },
          },
        },
        each: {
          dependentTasks: ['loop'],
          inputs: { artifacts: { ms: { taskOutputArtifact: { producerTask: 'loop', outputArtifactKey: 'ms' } } } },
          artifactIterator: { items: { inputArtifact: 'ms' }, itemInput: 'one' },
        },
      },
    } as Part,
    components: {
      loop: gathering,
      make: makes,
      join: { inputDefinitions: { parameters: { all: list }, artifacts: { ms: { ...model, isArtifactList: true } } } },
      each: {
        inputDefinitions: { artifacts: { ms: { ...model, isArtifactList: true }, one: model } },
        tasks: { look: { inputs: { artifacts: { a: { componentInputArtifact: 'one' } } } } },
      } as Part,
      look: { inputDefinitions: { artifacts: { a: model } } },
    },
  }
  it('gathers what its turns give, but for those that give nothing', () => {
    const { template, argument } = emitted(gathered)
    expect(template('loop').outputs?.parameters?.[0]?.valueFrom?.expression).to.match(
      /^'='\+\(\(tasks\['make'\]\.status=='Succeeded'\?.*:'null'\)\)$/,
    )
    expect(template('loop-2').outputs?.parameters).to.deep.equal([
      {
        name: 'os',
        valueFrom: {
          expression: "'['+join(map(filter(fromJSON((tasks?.['turn']?.outputs?.parameters?.['os']??'[]')),not (# in ['=null'])),#[1:]),',')+']'",
        },
      },
      {
        name: 'ms',
        valueFrom: {
          expression:
            "'['+join(map(filter(fromJSON((tasks?.['turn']?.outputs?.parameters?.['ms']??'[]')),not (# in ['=null','=[]'])),#[2:len(#)-1]),',')+']'",
        },
      },
    ])
    expect(argument('join', 'all')).to.equal("{{=tasks['loop'].outputs.parameters['os']}}")
  })
  it('stages what all turns made as one folder', () => {
    const uri = "(get(fromJSON(inputs.parameters['ms']),0)?.uri??'minio://argo/none/none/ms/none')"
    const [staged] = emitted(gathered).template('join').inputs?.artifacts ?? []
    expect(staged).to.deep.include({ s3: { key: `{{=join(split(${uri},'/')[:6],'/')[13:]}}` } })
  })
  it('over artifacts gives its body one at a time, as a list of one', () => {
    const { argument, task } = emitted(gathered)
    expect(task('turn', 'each-2').withSequence).to.deep.equal({ count: "{{=len(fromJSON(inputs.parameters['ms']))}}" })
    expect(argument('look', 'a', 'each')).to.equal(carried(`[${item}]`))
  })
  it('writes artifacts of each turn to a place of its own', () => {
    const { template } = emitted(gathered)
    expect(template('make').outputs?.artifacts?.[0]).to.deep.equal({
      name: 'm',
      optional: true,
      archive: { none: {} },
      path: '/minio/argo/{{workflow.uid}}/{{inputs.parameters.task-place}}/m/{{inputs.parameters.loop-turn}}',
      s3: { key: '{{workflow.uid}}/{{inputs.parameters.task-place}}/m/{{inputs.parameters.loop-turn}}' },
    })
  })
})
