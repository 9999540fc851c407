import { component, containerComponent, type ContainerSetting, t } from '@kfp-ts/component'
import { PipelineError } from '@kfp-ts/diagnostics'
import { writePipeline } from '@kfp-ts/ir'
import { expect } from 'chai'
import { equals } from './conditions.ts'
import { exitHandler } from './exit-handler.ts'
import { importedComponent, importedPipeline } from './imported.ts'
import { parallelFor } from './parallel-for.ts'
import { pipeline } from './pipeline.ts'
import { findingsIn } from './testing/findings.ts'
import { lowered, run } from './testing/lowered.ts'
import { text } from './text.ts'
import { when } from './when.ts'

const countYaml = `
name: Count words
inputs: [{ name: Text, type: String }, { name: Loud, type: Bool, default: 'yes' }, { name: Hint, type: String, optional: true }]
outputs: [{ name: Words, type: Integer }]
implementation:
  container:
    image: bash:5
    command: [count, { inputValue: Text }, { inputValue: Loud }, { outputPath: Words }]
    env: { KEPT: 'yes', LEVEL: low }
`
const inputs = { text: t.string(), loud: t.boolean({ default: true }), hint: t.string({ optional: true }) }
const count = importedComponent({ inputs, outputs: { words: t.integer() }, yaml: countYaml })

const crop = containerComponent({ name: 'crop', image: 'crop:1', inputs: { text: t.string() }, args: ({ inputs: given }) => [given.text] })
const cleaning = pipeline({ name: 'cleaning', inputs: { text: t.string() } }, ({ text }) => {
  crop({ text })
  crop({ text })
  return count({ text })
})
const cleaned = importedPipeline({
  inputs: { text: t.string() },
  outputs: { words: t.integer() },
  yaml: writePipeline(lowered(cleaning).document),
})

describe('an imported component', () => {
  it('becomes a task with a component and an executor of its own, unchanged', () => {
    const { task, component: componentOf, executor } = lowered(pipeline({ name: 'demo' }, () => void count({ text: 'a b' })))
    expect(task('count-words').componentRef).to.deep.equal({ name: 'comp-count-words' })
    expect(componentOf('comp-count-words').inputDefinitions?.parameters?.['loud']).to.deep.equal({
      parameterType: 'BOOLEAN',
      isOptional: true,
      defaultValue: true,
    })
    expect(executor('exec-count-words').container).to.deep.equal({
      image: 'bash:5',
      command: ['count', "{{$.inputs.parameters['text']}}", "{{$.inputs.parameters['loud']}}", "{{$.outputs.parameters['words'].output_file}}"],
      env: [
        { name: 'KEPT', value: 'yes' },
        { name: 'LEVEL', value: 'low' },
      ],
    })
  })
  it('is given a default that its command names: KFP 2.17 fills the command before it adds defaults', () => {
    const { task } = lowered(pipeline({ name: 'demo' }, () => void count({ text: 'a b' })))
    expect(task('count-words').inputs?.parameters).to.deep.equal({
      text: { runtimeValue: { constant: 'a b' } },
      loud: { runtimeValue: { constant: true } },
    })
  })
  it('takes the options of a container, which stand above what its file says', () => {
    const secret: ContainerSetting = { platform: 'kubernetes', fits: 'a container', fragment: { secretAsEnv: [{ secretName: 's' }] }, findings: [] }
    const demo = pipeline({ name: 'demo' }, () => {
      count({ text: 'x' }, { image: 'bash:6', env: { LEVEL: 'high' }, memory: '1G', cache: false, platform: [secret] })
      count({ text: 'y' })
    })
    const { executor, task, document } = lowered(demo)
    const { container } = executor('exec-count-words')
    expect([container?.image, container?.env]).to.deep.equal([
      'bash:6',
      [
        { name: 'KEPT', value: 'yes' },
        { name: 'LEVEL', value: 'high' },
      ],
    ])
    expect(container?.resources?.memoryLimit).to.equal(1)
    expect(task('count-words').cachingOptions).to.deep.equal({})
    expect(document.platforms['kubernetes']?.deploymentSpec?.executors).to.deep.equal({ 'exec-count-words': { secretAsEnv: [{ secretName: 's' }] } })
    expect(executor('exec-count-words-2').container?.image).to.equal('bash:5')
  })
  it('runs in loops, in branches and as an exit task, and its outputs flow on', () => {
    const demo = pipeline({ name: 'demo', inputs: { texts: t.list(t.string()) } }, ({ texts }) => {
      exitHandler(
        () => {
          const first = count({ text: 'x' })
          when(equals(first.outputs.words, 1), () => void count({ text: 'one' }))
          parallelFor(texts, (text) => count({ text }))
        },
        () => void count({ text: 'end' }),
      )
    })
    const { document } = lowered(demo)
    expect(Object.keys(document.spec.deploymentSpec?.executors ?? {})).to.have.length(4)
  })
})

describe('text with values in it for something imported', () => {
  const yaml = (command: string, compiledBy: string): string =>
    JSON.stringify({
      pipelineInfo: { name: 'say' },
      schemaVersion: '2.1.0',
      sdkVersion: compiledBy,
      components: { 'comp-say': { executorLabel: 'exec-say', inputDefinitions: { parameters: { words: { parameterType: 'STRING' } } } } },
      deploymentSpec: { executors: { 'exec-say': { container: { image: 'a:1', command: [command], args: ['--executor_input', '{{$}}'] } } } },
      root: {
        inputDefinitions: { parameters: { words: { parameterType: 'STRING' } } },
        dag: {
          tasks: {
            say: {
              taskInfo: { name: 'say' },
              cachingOptions: { enableCache: true },
              componentRef: { name: 'comp-say' },
              inputs: { parameters: { words: { componentInputParameter: 'words' } } },
            },
          },
        },
      },
    })
  const textFor = (command: string, compiledBy: string): unknown => {
    const say = importedComponent({ inputs: { words: t.string() }, yaml: yaml(command, compiledBy) })
    const demo = pipeline({ name: 'demo', inputs: { who: t.string() } }, ({ who }) => void say({ words: text`Hello ${who}` }))
    return lowered(demo).task('say').inputs?.parameters?.['words']
  }
  it('has the holes of Kubeflow for containers of others', () => {
    const constant = "Hello {{$.inputs.parameters['pipelinechannel--who']}}"
    expect(textFor('python3', 'kfp-2.17.0')).to.deep.equal({ runtimeValue: { constant } })
  })
  it('has our own for a component of ours, which survive quotes in the value', () => {
    expect(textFor('node', 'kfp-ts-0.1.0')).to.deep.equal({ runtimeValue: { constant: 'Hello {{kfp-ts.pipelinechannel--who}}' } })
  })
})

describe('an imported pipeline', () => {
  it('becomes a task whose parts have names of their own', () => {
    const demo = pipeline({ name: 'demo' }, () => {
      crop({ text: 'first' })
      const { words } = cleaned({ text: 'x' }).outputs
      cleaned({ text: 'y' }, { after: [count({ text: 'z' })] })
      return { words }
    })
    const { document, component: componentOf, task } = lowered(demo)
    expect(Object.keys(componentOf('comp-cleaning').dag?.tasks ?? {})).to.deep.equal(['count-words', 'crop', 'crop-2'])
    expect(componentOf('comp-cleaning').dag?.tasks['crop']?.componentRef).to.deep.equal({ name: 'comp-crop-2' })
    expect(task('cleaning-2').dependentTasks).to.deep.equal(['count-words'])
    expect(Object.keys(document.spec.deploymentSpec?.executors ?? {})).to.have.length(8)
  })
  it('takes no options of a container', () => {
    expect(findingsIn(() => void cleaned({ text: 'x' }, { cpu: '1' } as never))).to.deep.equal([
      'KF1041 Option "cpu" of "cleaning" needs a container, and a pipeline has none.',
    ])
  })
})

describe('a wrapper that does not belong to its YAML', () => {
  it('is reported once, with every difference', () => {
    const stale = importedComponent({
      inputs: { text: t.integer(), speed: t.string(), hint: t.string() },
      outputs: { words: t.double() },
      yaml: countYaml,
    })
    const found = findingsIn(() => {
      stale({ text: 1, speed: 'x', hint: 'y' })
      stale({ text: 1, speed: 'x', hint: 'y' })
    })
    expect(found).to.deep.equal([
      'KF1081 The wrapper of "count-words" is older than its YAML: it has no input "speed".',
      'KF1081 The wrapper of "count-words" is older than its YAML: it has the input "loud", BOOLEAN.',
      'KF1081 The wrapper of "count-words" is older than its YAML: its input "text" is STRING, not NUMBER_INTEGER.',
      'KF1081 The wrapper of "count-words" is older than its YAML: its output "words" is NUMBER_INTEGER, not NUMBER_DOUBLE.',
    ])
  })
  it('may leave out no input that must be given', () => {
    const lenient = importedComponent({ inputs: { ...inputs, text: t.string({ optional: true }) }, outputs: { words: t.integer() }, yaml: countYaml })
    expect(findingsIn(() => void lenient())).to.deep.equal([
      'KF1081 The wrapper of "count-words" is older than its YAML: its input "text" must be given.',
    ])
  })
  it('may say what lists hold, which no file does', () => {
    const yaml = countYaml.replace('type: Integer', 'type: List')
    const lists = importedComponent({ inputs, outputs: { words: t.list(t.struct({ rate: t.double() })) }, yaml })
    const train = component({ name: 'train', inputs: { rate: t.double() }, run })
    const demo = pipeline({ name: 'demo' }, () => void parallelFor(lists({ text: 'x' }).outputs.words, ({ rate }) => train({ rate })))
    expect(lowered(demo).document.spec.root.dag?.tasks).to.have.all.keys('count-words', 'for-loop-1')
  })
  it('is told which of the two functions is meant', () => {
    const wrong = importedPipeline({ inputs, outputs: { words: t.integer() }, yaml: countYaml })
    expect(findingsIn(() => void wrong({ text: 'x' }))).to.deep.equal(['KF1082 "count-words" is a single component, and is imported as a pipeline.'])
  })
  it('breaks the body off when the YAML cannot be read, not the import of its module', () => {
    const broken = importedComponent({ yaml: 'implementation: 3' })
    expect(findingsIn(() => void broken())).to.deep.equal([
      'KF1080 The YAML of an imported component or pipeline cannot be read: implementation must be an object, not 3.',
    ])
  })
})

describe('a call of something imported', () => {
  it('belongs in a body', () => {
    expect(() => count({ text: 'x' }))
      .to.throw(PipelineError)
      .with.nested.property('diagnostics[0].code', 'KF1001')
  })
})
