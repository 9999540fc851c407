import { expect } from 'chai'
import { diffPipelines } from './diff-pipelines.ts'
import { constant, gives, made, type MadeTask, outputOf } from './made-pipeline.test.ts'

type Tasks = { readonly [name: string]: MadeTask }
const effects = (one: Tasks, other: Tasks) => diffPipelines(made(one), made(other)).cache

describe('what becomes of cached results', () => {
  const chain = (image: string): Tasks => ({
    load: { container: { image }, outputs: gives },
    train: { inputs: { data: outputOf('load') }, outputs: gives },
    report: { inputs: { text: outputOf('train') } },
    other: {},
  })

  it('a changed image loses it, and tasks behind it may', () => {
    expect(effects(chain('i:1'), chain('i:2'))).to.deep.equal([
      { path: 'load', effect: 'lost', reasons: ['its image changed'] },
      { path: 'train', effect: 'may be lost', reasons: ['load runs again, and its Output may differ'] },
      { path: 'report', effect: 'may be lost', reasons: ['train runs again, and its Output may differ'] },
    ])
  })

  it('so do command, arguments, given values, declared outputs and volume claims', () => {
    const lost = (one: MadeTask, other: MadeTask) => effects({ a: one }, { a: other }).map(({ effect, reasons }) => [effect, ...reasons])
    expect(lost({}, { container: { command: ['x'] } })).to.deep.equal([['lost', 'its command changed']])
    expect(lost({}, { container: { args: ['x'] } })).to.deep.equal([['lost', 'arguments is new']])
    expect(lost({ inputs: { n: constant(1) } }, { inputs: { n: constant(2) } })).to.deep.equal([['lost', 'its input n changed']])
    expect(lost({ inputs: { n: constant(1) } }, {})).to.deep.equal([['lost', 'input n is gone']])
    expect(lost({}, { outputs: gives })).to.deep.equal([['lost', 'type of output Output is new']])
    const mounted = (claim: string, path: string) =>
      made({ a: {} }, (document) => ({
        ...document,
        platforms: { kubernetes: { deploymentSpec: { executors: { 'exec-comp-a': { pvcMount: [{ mountPath: path, constant: claim }] } } } } },
      }))
    expect(diffPipelines(mounted('one', '/a'), mounted('two', '/a')).cache).to.deep.equal([
      { path: 'a', effect: 'lost', reasons: ['it mounts other volume claims'] },
    ])
    expect(diffPipelines(mounted('one', '/a'), mounted('one', '/b')).cache).to.deep.equal([
      { path: 'a', effect: 'kept', reasons: ['its kubernetes pvcMount changed'] },
    ])
  })

  it('what Kubeflow does not put into the key keeps it, and that is said where it may matter', () => {
    expect(effects({ a: {} }, { a: { container: { env: [{ name: 'A', value: '1' }] } } })).to.deep.equal([
      { path: 'a', effect: 'kept', reasons: ['env A is new'] },
    ])
    expect(effects({ a: {} }, { a: { container: { resources: { resourceCpuLimit: '2' } } } })).to.deep.equal([])
  })

  it("a task's own key stands for everything else", () => {
    const keyed = (cacheKey: string, image: string, component = 'comp-a'): Tasks => ({
      a: { component, container: { image }, task: { cachingOptions: { enableCache: true, cacheKey } } },
    })
    expect(effects(keyed('k', 'i:1'), keyed('k', 'i:2'))).to.deep.equal([{ path: 'a', effect: 'kept', reasons: ['its image changed'] }])
    expect(effects(keyed('k', 'i:1'), keyed('l', 'i:1'))).to.deep.equal([{ path: 'a', effect: 'lost', reasons: ['its cache key changed'] }])
    expect(effects(keyed('k', 'i:1'), keyed('k', 'i:1', 'comp-b'))).to.deep.equal([
      { path: 'a', effect: 'lost', reasons: ['it has a cache key, and its component is called comp-b now'] },
    ])
  })

  it('a pipeline of another name has a cache of its own; another default reaches the tasks that take it', () => {
    const renamed = made({ a: {} }, ({ spec, platforms }) => ({ spec: { ...spec, pipelineInfo: { name: 'other' } }, platforms }))
    expect(diffPipelines(made({ a: {} }), renamed).cache).to.deep.equal([{ path: 'a', effect: 'lost', reasons: ['the pipeline has another name'] }])
    const taking = { a: { inputs: { n: { componentInputParameter: 'epochs' } } } }
    const other = made(taking, ({ spec, platforms }) => {
      const inputDefinitions = { parameters: { epochs: { parameterType: 'NUMBER_INTEGER', defaultValue: 9 } } } as const
      return { spec: { ...spec, root: { ...spec.root, inputDefinitions } }, platforms }
    })
    expect(diffPipelines(made(taking), other).cache).to.deep.equal([
      { path: 'a', effect: 'may be lost', reasons: ["the pipeline's input epochs is declared otherwise"] },
    ])
  })

  it('nothing is said of a task that had no cache; one that turns it off loses it', () => {
    const off = { task: { cachingOptions: {} } }
    expect(effects({ a: off }, { a: { ...off, container: { image: 'i:2' } } })).to.deep.equal([])
    expect(effects({ a: {} }, { a: off })).to.deep.equal([{ path: 'a', effect: 'lost', reasons: ['caching is off now'] }])
  })

  it('reaches tasks by what a nested pipeline or a loop around them hands on', () => {
    const nested = (n: number, items: string): Tasks => ({
      inner: {
        inputs: { n: constant(n) },
        inside: { train: { inputs: { epochs: { componentInputParameter: 'n' } } }, other: {} },
      },
      'for-loop-1': {
        inside: { say: { inputs: { word: { componentInputParameter: 'pipelinechannel--item' } } }, still: {} },
        task: { parameterIterator: { itemInput: 'pipelinechannel--item', items: { raw: items } } },
      },
    })
    expect(effects(nested(1, '[1]'), nested(2, '[1, 2]'))).to.deep.equal([
      { path: 'inner/train', effect: 'lost', reasons: ['input n of inner changed'] },
      { path: 'for-loop-1/say', effect: 'may be lost', reasons: ['items of for-loop-1 changed'] },
    ])
  })

  it('looks through groups, loops and what they gather', () => {
    const grouped = (image: string): Tasks => ({
      'for-loop-1': {
        inside: { train: { container: { image }, outputs: gives } },
        outputs: { 'pipelinechannel--train-Output': { parameterType: 'LIST' } },
        dagOutputs: {
          parameters: { 'pipelinechannel--train-Output': { valueFromParameter: { producerSubtask: 'train', outputParameterKey: 'Output' } } },
        },
        task: { parameterIterator: { itemInput: 'pipelinechannel--item', items: { raw: '[1]' } } },
      },
      best: { inputs: { all: { taskOutputParameter: { producerTask: 'for-loop-1', outputParameterKey: 'pipelinechannel--train-Output' } } } },
    })
    expect(effects(grouped('i:1'), grouped('i:2'))).to.deep.equal([
      { path: 'for-loop-1/train', effect: 'lost', reasons: ['its image changed'] },
      { path: 'best', effect: 'may be lost', reasons: ['for-loop-1/train runs again, and its Output may differ'] },
    ])
  })
})
