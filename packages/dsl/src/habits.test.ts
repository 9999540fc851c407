import { component, t } from '@kfp-ts/component'
import { PipelineError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { exitHandler } from './exit-handler.ts'
import { importer } from './importer.ts'
import { parallelFor } from './parallel-for.ts'
import { graphOf, pipeline } from './pipeline.ts'
import { untyped } from './testing/findings.ts'
import { text } from './text.ts'
import { when } from './when.ts'

const say = component({
  name: 'say',
  inputs: { word: t.string() },
  outputs: { said: t.string(), good: t.boolean() },
  run: async () => Promise.reject(new Error()),
})

/** What a body, or the making of a pipeline, breaks off with. */
function thrown(work: () => unknown): readonly string[] {
  try {
    graphOf(work())
  } catch (error) {
    if (error instanceof PipelineError) return error.diagnostics.map(({ code, message, hint }) => `${code} ${message} ${hint}`)
    throw error
  }
  return []
}
const inBody = (body: () => unknown): readonly string[] => thrown(() => pipeline({ name: 'p' }, untyped(body)))

// What people write whom no types warn: most of it is how the Python SDK has it.
describe('calls of verbs without types', () => {
  it('with something else where a body belongs', () => {
    const exit = 'write exitHandler(() => { ... }, (status) => tidyUp({ status })).'
    expect(inBody(() => exitHandler(untyped(say({ word: 'x' })), () => say({ word: 'x' })))).to.deep.equal([
      `KF1064 exitHandler is given a task as its body. ${exit}`,
    ])
    expect(inBody(() => exitHandler(() => say({ word: 'x' }), untyped(undefined)))).to.deep.equal([
      `KF1064 exitHandler is given nothing as its second function. ${exit}`,
    ])
    expect(inBody(() => when(say({ word: 'x' }).outputs.good, untyped(undefined)))).to.deep.equal([
      'KF1064 when is given nothing as its body. write when(condition, () => { ... }).',
    ])
    expect(inBody(() => parallelFor([1], untyped(4)))).to.deep.equal([
      'KF1064 parallelFor is given 4 as its body. write parallelFor(items, (item) => { ... }).',
    ])
  })

  it('with arguments of another shape', () => {
    const form = "write pipeline({ name: 'train' }, (inputs) => { ... })."
    expect(thrown(() => pipeline(untyped('p'), () => {}))).to.deep.equal([`KF1064 pipeline is given nothing as its name. ${form}`])
    expect(thrown(() => pipeline({ name: 'p' }, untyped(undefined)))).to.deep.equal([`KF1064 pipeline is given nothing as its body. ${form}`])
    const imported = "write importer({ uri: 's3://models/base', type: t.model() })."
    expect(inBody(() => importer(untyped({ artifact_uri: 's3://x' })))).to.deep.equal([`KF1064 importer is given nothing as its uri. ${imported}`])
    expect(inBody(() => importer({ uri: 's3://x', type: untyped('Model') }))).to.deep.equal([
      `KF1064 importer is given "Model" as its type. ${imported}`,
    ])
    expect(inBody(() => text(untyped('hello')))).to.deep.equal([
      'KF1064 text is given "hello" as its template. write text`...`, without parentheses.',
    ])
  })

  it('that take outputs of branches which nobody closed', () => {
    const outputs = (): unknown =>
      Reflect.get(
        when(say({ word: 'x' }).outputs.good, () => say({ word: 'y' })),
        'outputs',
      )
    expect(inBody(outputs)).to.deep.equal([
      'KF1066 The outputs of a when(...) without otherwise(...) are used. ' +
        'it may run none of its branches: close it, when(...).otherwise(() => ...), and use the outputs of the whole.',
    ])
    expect(inBody(() => when(say({ word: 'x' }).outputs.good, () => say({ word: 'y' })))).to.deep.equal([])
  })

  it('that declare a type without calling it', () => {
    const inputs = untyped({ count: t.integer, word: 'str' })
    const hint = 'call one of the types of t: t.string(), t.integer({ default: 4 }), t.model().'
    expect(thrown(() => pipeline({ name: 'p', inputs }, () => {}))).to.deep.equal([
      `KF1014 Input "count" of pipeline "p" is declared as the function "integer". ${hint}`,
      `KF1014 Input "word" of pipeline "p" is declared as "str". ${hint}`,
    ])
    expect(thrown(() => component({ name: 'c', outputs: untyped({ out: undefined }), run: async () => {} }))).to.deep.equal([
      `KF1014 Output "out" of component "c" is declared as nothing. ${hint}`,
    ])
  })
})
