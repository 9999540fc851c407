import { expect } from 'chai'
import { graphOf, pipeline } from './pipeline.ts'
import { diagnosticsIn, findingsIn, graphIn, untyped } from './testing/findings.ts'
import { deploy, prepare, select, train } from './testing/steps.ts'
import { t } from '@kfp-ts/component'

describe('recording a task', () => {
  it('keeps inputs as literals and references', () => {
    const graph = graphIn(({ data }) => {
      const optimizer = 'sgd'
      train({ data, epochs: 3, optimizer })
    })
    expect(graph.body[0]).to.deep.include({
      inputs: { data: { reference: { kind: 'input', input: 'data' } }, epochs: { literal: 3 }, optimizer: { literal: 'sgd' } },
    })
  })

  it("leaves the author's objects alone", () => {
    const trials = [{ rate: 1 }]
    graphIn(() => prepare({ uri: untyped(trials) }))
    expect(Object.isFrozen(trials)).to.equal(false)
  })

  it('calls of one component share its data', () => {
    const [one, other] = graphIn(() => {
      prepare()
      prepare()
    }).body
    expect(one?.kind === 'task' && other?.kind === 'task' && one.callee === other.callee).to.equal(true)
  })

  it('an input too many, an input too few', () => {
    const found = diagnosticsIn(({ data }) => {
      train(untyped({ data, sharpen: true }))
      train(untyped({}))
      train(untyped({ data: undefined }))
    })
    expect(found.map(({ code, message, hint }) => `${code} ${message} ${hint}`)).to.deep.equal([
      'KF1030 Task "train" has no input "sharpen". its inputs are: data, epochs, rate, optimizer.',
      'KF1031 Task "train" is called without its input "data". give it a value: { data: ... }.',
      'KF1065 Input "data" of task "train" is given undefined. see that what it is taken from has that name: task.outputs.NAME, ' +
        'with a NAME that the component declares.',
    ])
  })

  it('a task, or a file inside a literal', () => {
    expect(
      findingsIn(({ data }) => {
        const trained = train({ data })
        deploy({ model: untyped(trained) })
        select({ models: untyped([trained.outputs.model]) })
      }),
    ).to.deep.equal([
      'KF1032 Input "model" of task "deploy" is given a task.',
      'KF1052 Item 1 of input "models" of task "select" is an artifact (system.Model), which no literal can hold.',
    ])
  })

  it("an output of another pipeline's body", () => {
    const outer = pipeline({ name: 'outer', inputs: { data: t.dataset() } }, ({ data }) => {
      pipeline({ name: 'inner' }, () => void train({ data }))()
    })
    const [inner] = graphOf(outer).body
    expect(inner?.kind === 'task' && inner.callee.kind === 'pipeline' && inner.callee.graph.findings?.map(({ message }) => message)).to.deep.equal([
      'Input "data" of task "train" uses a value of another pipeline, "outer".',
    ])
  })

  it('an output of a library with another protocol', () => {
    const theirs = { [Symbol.for('kfp-ts.output.2')]: { library: { protocol: 2, version: '9.0.0', path: '/other' } } }
    expect(findingsIn(() => deploy({ model: untyped(theirs) }))[0]).to.match(
      /^KF1008 Two copies of kfp-ts .*: an output of version 9\.0\.0 \(protocol 2\) at \/other of Input "model"/,
    )
  })
})
