import { expect } from 'chai'
import { pipeline } from '../pipeline.ts'
import { diagnosticsIn, findingsIn, graphIn, type TestBody, untyped } from '../testing/findings.ts'
import { prepare } from '../testing/steps.ts'

const inner = pipeline({ name: 'inner' }, () => void prepare())
function optionsOf(body: TestBody): unknown {
  const node = graphIn(body).body.at(-1)
  return node?.kind === 'task' ? node.options : undefined
}

describe('options of a task', () => {
  it('become data', () => {
    expect(
      optionsOf(({ uri }) => {
        const before = prepare()
        prepare({}, { displayName: 'again', after: [before], cache: { key: 'v1' }, ignoreUpstreamFailure: true, image: uri, env: { LEVEL: 'debug' } })
      }),
    ).to.deep.equal({
      displayName: 'again',
      after: [1],
      cache: { key: 'v1' },
      ignoreUpstreamFailure: true,
      image: { reference: { kind: 'input', input: 'uri' } },
      env: { LEVEL: 'debug' },
    })
    expect(optionsOf(() => prepare({}, { cache: false, image: 'node:22' }))).to.deep.equal({ cache: false, image: { literal: 'node:22' } })
  })

  it('a name that slipped in is refused', () => {
    const shared = { memroy: '8G', displayName: 'x' }
    const [found] = diagnosticsIn(() => prepare({}, shared))
    expect(found).to.deep.include({
      code: 'KF1040',
      message: 'Task "prepare" has no option "memroy".',
      hint: 'the options are: displayName, after, cache, retry, ignoreUpstreamFailure, image, env, cpu, memory, accelerator, platform.',
    })
  })

  it('a value that cannot be is refused, with the form', () => {
    const found = diagnosticsIn(() => {
      prepare({}, { displayName: '' })
      prepare({}, { cache: { key: '' } })
      prepare({}, { ignoreUpstreamFailure: untyped('yes') })
      prepare({}, { image: untyped(3) })
    })
    expect(found.map(({ message, hint }) => `${message} ${hint}`)).to.deep.equal([
      'Option "displayName" of task "prepare" cannot be "". write a text: \'train it\'.',
      'Option "cache" of task "prepare" cannot be {"key":""}. write false, true, or { key: \'v1\' }.',
      'Option "ignoreUpstreamFailure" of task "prepare" cannot be "yes". write true or false.',
      'Option "image" of task "prepare" cannot be 3. write a name and tag: \'ghcr.io/acme/train:1\'.',
    ])
  })

  it('after holds tasks of this body', () => {
    expect(findingsIn(({ data }) => prepare({}, { after: untyped([data]) }))).to.deep.equal([
      'KF1043 Option "after" of task "prepare" holds something that is no task of this pipeline.',
    ])
  })

  it('a pipeline has no container', () => {
    const [found] = diagnosticsIn(() => inner({}, untyped({ memory: '8G' })))
    expect(found).to.deep.include({
      code: 'KF1041',
      message: 'Option "memory" of "inner" needs a container, and a pipeline has none.',
      hint: 'put the option on the tasks inside the pipeline.',
    })
  })
})
