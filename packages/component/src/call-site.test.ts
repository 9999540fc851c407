import { runInThisContext } from 'node:vm'
import { expect } from 'chai'
import { callSite } from './call-site.ts'

function verb(): ReturnType<typeof callSite> {
  return callSite(verb)
}
function author(code: string, filename = '/author/pipeline.js'): ReturnType<typeof callSite> {
  return (runInThisContext(`(verb) => ${code}`, { filename }) as (it: typeof verb) => ReturnType<typeof callSite>)(verb)
}

describe('callSite', () => {
  it('is the place that called the function, counted from 1', () => {
    expect(author('verb()')).to.deep.include({ file: '/author/pipeline.js', line: 1, column: 11 })
    expect(author('{\n  return verb() }')).to.deep.include({ file: '/author/pipeline.js', line: 2, column: 10 })
  })

  it('passes by frames that lie in no file', () => {
    expect(author('[1].map(verb)[0]')).to.deep.include({ file: '/author/pipeline.js', line: 1 })
  })

  it('knows paths, not URLs', () => {
    expect(author('verb()', 'file:///a%20b/pipeline.mjs?x=1')?.file).to.equal('/a b/pipeline.mjs')
    expect(author('verb()', 'file:///C:/a/pipeline.mjs')?.file).to.equal('C:/a/pipeline.mjs')
  })

  it('leaves the settings of stacks as they were', () => {
    const { stackTraceLimit } = Error
    const format: unknown = Reflect.get(Error, 'prepareStackTrace')
    Error.stackTraceLimit = 0
    try {
      expect(author('verb()')).not.to.equal(undefined)
      expect(Error.stackTraceLimit).to.equal(0)
      expect(Reflect.get(Error, 'prepareStackTrace')).to.equal(format)
    } finally {
      Error.stackTraceLimit = stackTraceLimit
    }
  })

  it('is nothing when the function was not called', () => {
    expect(callSite(() => {})).to.equal(undefined)
  })
})
