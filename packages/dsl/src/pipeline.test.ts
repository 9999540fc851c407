import { runInThisContext } from 'node:vm'
import { component, t } from '@kfp-ts/component'
import { PipelineError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { judge } from './judge.ts'
import { parallelFor } from './parallel-for.ts'
import { graphOf, isPipeline, type Pipeline, pipeline } from './pipeline.ts'
import { deploy, prepare, train } from './testing/steps.ts'

const trainOnce = pipeline(
  { name: 'train-once', description: 'Trains.', inputs: { data: t.dataset(), rate: t.double({ default: 0.1 }) } },
  ({ data, rate }) => {
    const { model, accuracy } = train({ data, rate }).outputs
    return { model, accuracy }
  },
)

function isFrozen(data: unknown): boolean {
  return typeof data !== 'object' || data === null || (Object.isFrozen(data) && Object.values(data).every(isFrozen))
}
function thrownBy(work: () => unknown): readonly string[] {
  try {
    work()
  } catch (error) {
    if (error instanceof PipelineError) return error.diagnostics.map(({ code, message }) => `${code} ${message}`)
    throw error
  }
  return []
}

describe('pipeline', () => {
  it('is recorded as frozen plain data', () => {
    const graph = graphOf(trainOnce)
    expect(graph).to.deep.include({ name: 'train-once', description: 'Trains.', findings: [] })
    expect(graph.body).to.have.lengthOf(1)
    expect(graph.body[0]).to.deep.include({
      kind: 'task',
      id: 1,
      inputs: { data: { reference: { kind: 'input', input: 'data' } }, rate: { reference: { kind: 'input', input: 'rate' } } },
      options: {},
    })
    expect(graph.outputs).to.deep.equal({
      model: { kind: 'output', node: 1, output: 'model' },
      accuracy: { kind: 'output', node: 1, output: 'accuracy' },
    })
    expect(isFrozen(graph)).to.equal(true)
    expect(structuredClone(graph)).to.deep.equal(graph)
  })

  it('its body is called once, and not before somebody asks', () => {
    let calls = 0
    const counted = pipeline({ name: 'counted' }, () => {
      calls += 1
    })
    expect(calls).to.equal(0)
    graphOf(
      pipeline({ name: 'outer' }, () => {
        counted()
        counted()
      }),
    )
    expect(graphOf(counted)).to.equal(graphOf(counted))
    expect(calls).to.equal(1)
  })

  it('called in a body it is one task that holds its graph', () => {
    const outer = pipeline({ name: 'outer' }, () => {
      const once = trainOnce({ data: prepare().outputs.data }, { displayName: 'once' })
      deploy({ model: once.outputs.model })
    })
    const [, once] = graphOf(outer).body
    expect(once).to.deep.include({ kind: 'task', id: 2, callee: { kind: 'pipeline', graph: graphOf(trainOnce) }, options: { displayName: 'once' } })
    expect(judge(graphOf(outer))).to.deep.equal([])
  })

  it('recorded inside another it leaves the outer recording as it was', () => {
    const outer = pipeline({ name: 'outer' }, () => {
      prepare()
      pipeline({ name: 'inner' }, () => {
        prepare()
      })()
      prepare()
    })
    expect(graphOf(outer).body.map(({ id }) => id)).to.deep.equal([1, 2, 3])
  })

  it('a pipeline that calls itself is told so', () => {
    const first: Pipeline<object, object> = pipeline({ name: 'first' }, () => void second({}))
    const second: Pipeline<object, object> = pipeline({ name: 'second' }, () => void first({}))
    expect(thrownBy(() => graphOf(first))).to.deep.equal(['KF1002 Pipeline "first" calls itself, directly or through another pipeline.'])
    // It is recorded anew, and so gives the same answer again.
    expect(thrownBy(() => graphOf(first))).to.have.lengthOf(1)
  })

  it('an async body is a finding', () => {
    const asynchronous = pipeline({ name: 'asynchronous' }, (async () => {}) as never)
    expect(judge(graphOf(asynchronous)).map(({ code, message }) => `${code} ${message}`)).to.deep.equal([
      'KF1003 The body of pipeline "asynchronous" is async.',
    ])
  })

  it('called outside a body it says how it is run', () => {
    expect(thrownBy(() => trainOnce({ data: undefined as never }))).to.deep.equal(['KF1001 "train-once" was called outside a pipeline\'s body.'])
  })

  it('what was noticed before the body broke off is reported too', () => {
    const broken = pipeline({ name: 'broken', inputs: { uri: t.string() } }, ({ uri }) => {
      prepare({}, { memory: '8 GB' })
      prepare({ uri: `${uri as unknown as string}/x` })
    })
    expect(thrownBy(() => graphOf(broken))).to.deep.equal([
      'KF1042 Option "memory" of task "prepare" cannot be "8 GB".',
      'KF1005 An output of a pipeline was used as text, but it has no value until the pipeline runs.',
    ])
  })

  it("the author's own errors pass through", () => {
    const broken = pipeline({ name: 'broken' }, () => {
      throw new RangeError('mine')
    })
    expect(() => graphOf(broken)).to.throw(RangeError, 'mine')
    expect(() => prepare()).to.throw(PipelineError, 'KF1001')
  })

  it('knows the place of every call, in the file that runs', () => {
    const author = runInThisContext('(pipeline, step) =>\n  pipeline({ name: "placed" }, () => {\n    step()\n  })', {
      filename: '/author/pipeline.js',
    }) as (make: typeof pipeline, step: typeof prepare) => Pipeline<object, object>
    const graph = graphOf(author(pipeline, prepare))
    expect(graph.position).to.deep.include({ file: '/author/pipeline.js', line: 2, column: 3 })
    expect(graph.body[0]?.position).to.deep.include({ file: '/author/pipeline.js', line: 3, column: 5 })
  })

  it('five hundred tasks are recorded and judged in a blink', () => {
    const step = component({ name: 'step', inputs: { turn: t.integer() }, outputs: { turn: t.integer() }, run: async ({ turn }) => ({ turn }) })
    const long = pipeline({ name: 'long' }, () => {
      let turn = step({ turn: 0 }).outputs.turn
      for (let index = 1; index < 500; index += 1) turn = step({ turn }).outputs.turn
      parallelFor([1, 2], (item) => step({ turn: item }))
    })
    const start = performance.now()
    expect(judge(graphOf(long))).to.deep.equal([])
    expect(performance.now() - start).to.be.below(500)
  })
})

describe('graphOf', () => {
  it('says what it was given instead of a pipeline', () => {
    expect(thrownBy(() => graphOf(() => {}))).to.deep.equal(['KF1038 This is no pipeline but a function.'])
    expect(thrownBy(() => graphOf(undefined))).to.deep.equal(['KF1038 This is no pipeline but nothing.'])
    expect([isPipeline(trainOnce), isPipeline(prepare), isPipeline({})]).to.deep.equal([true, false, false])
  })

  it('names both copies when the pipeline speaks another protocol', () => {
    const theirs = Object.assign(() => {}, {
      [Symbol.for('kfp-ts.pipeline.2')]: { library: { protocol: 2, version: '9.0.0', path: '/global/kfp-ts' } },
    })
    expect(thrownBy(() => graphOf(theirs))[0]).to.match(
      /^KF1008 Two copies of kfp-ts .* meet: a pipeline of version 9\.0\.0 \(protocol 2\) at \/global\/kfp-ts of the compiler and version 0\.\d+\.\d+ \(protocol 1\) at /,
    )
  })
})
