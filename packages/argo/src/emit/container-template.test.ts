import { expect } from 'chai'
import { emitted, model, type Part, problemsOf, text, type Written } from './pipeline-of.test.ts'

const one = (say: Part, task: object = {}, root: object = {}): Written => ({ root: { ...root, tasks: { say: task } } as Part, components: { say } })
const ours = { command: ['node', '-e', 'body'], args: ['--executor_input', '{{$}}'] }
const present = '{"IfPresent": {"InputName": "a", "Then": ["--a", "{{$.inputs.parameters[\'a\']}}"], "Else": ["--none"]}}'
const optional: Part = { inputDefinitions: { parameters: { a: { ...text, isOptional: true } } }, container: { args: ['run', present] } }

describe('a container', () => {
  it('that takes and gives nothing is a container, and nothing else', () => {
    expect(emitted(one({ container: { command: ['echo'], args: ['hello'] } })).template('say')).to.deep.equal({
      name: 'say',

      container: { image: 'image:1', command: ['echo'], args: ['hello'] },
    })
  })
  it('leaves outputs in folders that are volumes, since images do not have them', () => {
    const { container, outputs, ...rest } = emitted(one({ outputDefinitions: { parameters: { o: text }, artifacts: { m: model } } })).template('say')
    expect(container?.volumeMounts).to.deep.equal([
      { name: 'outputs', mountPath: '/tmp/kfp/outputs', subPath: '1' },
      { name: 'outputs', mountPath: '/minio/argo/{{workflow.uid}}/{{inputs.parameters.task-place}}', subPath: '2' },
    ])
    expect(rest['volumes']).to.deep.equal([{ name: 'outputs', emptyDir: {} }])
    const uri = 'minio://argo/{{workflow.uid}}/{{inputs.parameters.task-place}}/m'
    expect(outputs?.parameters).to.deep.equal([
      { name: 'o', valueFrom: { path: '/tmp/kfp/outputs/o' } },
      { name: 'm', value: uri },
    ])
    expect(outputs?.artifacts).to.deep.equal([
      { name: 'm', path: `/${uri.replace('://', '/')}`, optional: true, archive: { none: {} }, s3: { key: uri.slice(13) } },
    ])
  })
  it('may be told where to write an executor output, and may write none', () => {
    const { outputs } = emitted(one({ outputDefinitions: { parameters: { o: text } }, container: { args: ['{{$}}'] } })).template('say')
    expect(outputs?.parameters).to.deep.equal([
      { name: 'executor-output', valueFrom: { path: '/tmp/kfp/outputs/executor_output.json', default: '{}' } },
      { name: 'o', valueFrom: { path: '/tmp/kfp/outputs/o', default: '' } },
    ])
  })
  it('of ours writes an executor output always', () => {
    expect(emitted(one({ outputDefinitions: { parameters: { o: text } }, container: ours })).template('say').outputs?.parameters).to.deep.equal([
      { name: 'executor-output', valueFrom: { path: '/tmp/kfp/outputs/executor_output.json' } },
    ])
  })
  it('of ours writes to another place each time it is tried, and tells where; others write to one', () => {
    const planned = (container: Part['container']): string | undefined => {
      const say: Part = { outputDefinitions: { artifacts: { m: model } }, ...(container && { container }) }
      return emitted(one(say, { retryPolicy: { maxRetryCount: 2 } }))
        .template('say')
        .outputs?.parameters?.find(({ name }) => name === 'm')?.value
    }
    const uri = 'minio://argo/{{workflow.uid}}/{{inputs.parameters.task-place}}/m'
    expect(planned({})).to.equal(uri)
    const { outputs } = emitted(
      one({ outputDefinitions: { artifacts: { m: model } }, container: ours }, { retryPolicy: { maxRetryCount: 2 } }),
    ).template('say')
    expect(outputs?.artifacts?.[0]).to.have.nested.property('s3.key', `${uri.slice(13)}/{{retries}}`)
  })
  it('has variables, and one for the braces that Argo is not to see', () => {
    const env = [
      { name: 'A', value: 'x' },
      { name: 'B', value: '{{workflow.name}}' },
    ]
    expect(emitted(one({ container: { env } })).template('say').container?.env).to.deep.equal([
      { name: 'KFP_TS_BRACE', value: '{' },
      { name: 'A', value: 'x' },
      { name: 'B', value: '{$(KFP_TS_BRACE)workflow.name}}' },
    ])
    expect(emitted(one({ container: { env: env.slice(0, 1) } })).template('say').container?.env).to.deep.equal([{ name: 'A', value: 'x' }])
  })
  it('has words that are there only with an input', () => {
    const args = (task: object, component: Part = optional): readonly string[] | undefined =>
      emitted(one(component, task)).template('say').container?.args
    expect(args({})).to.deep.equal(['run', '--none'])
    expect(args({ inputs: { parameters: { a: { runtimeValue: { constant: 'x' } } } } })?.slice(0, 2)).to.deep.equal(['run', '--a'])
    const withDefault: Part = { ...optional, inputDefinitions: { parameters: { a: { ...text, defaultValue: 'd' } } } }
    expect(args({}, withDefault)?.slice(0, 2)).to.deep.equal(['run', '--a'])
  })
  it('is refused where only a run knows which words there are', () => {
    const task = { inputs: { parameters: { a: { componentInputParameter: 'i' } } } }
    const takes = (input: object): object => ({ inputDefinitions: { parameters: { i: input } } })
    expect(problemsOf(one(optional, task, takes({ ...text, isOptional: true })))).to.deep.equal([
      'KF3802 Words of task "say" are there only with its input "a", which only a run decides.',
    ])
    expect(problemsOf(one(optional, task, takes(text)))).to.deep.equal([])
  })
})
