import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { thrownAt } from './thrown-at.ts'

function errorWith(stack: string): Error {
  return Object.assign(new Error('boom'), { stack })
}

describe('thrownAt', () => {
  it('reads the first place that is a file', () => {
    const stack = 'Error: boom\n    at node:internal/x:1:2\n    at run (file:///a%20b/c.mjs:3:4)\n    at /d.ts:5:6'
    expect(thrownAt(errorWith(stack))).to.deep.equal({ file: '/a b/c.mjs', line: 3, column: 4 })
    expect(thrownAt(errorWith('Error: boom\n    at <anonymous> (/d.ts:5:6)'))).to.deep.equal({ file: '/d.ts', line: 5, column: 6 })
  })
  it('passes by packages, and the library wherever it lies', () => {
    const library = fileURLToPath(new URL('../../component/src/component.ts', import.meta.url))
    const stack = `Error: boom\n    at a (/app/node_modules/x/y.js:1:2)\n    at b (${library}:3:4)\n    at c (/app/pipeline.ts:5:6)`
    expect(thrownAt(errorWith(stack))).to.deep.equal({ file: '/app/pipeline.ts', line: 5, column: 6 })
    expect(thrownAt(errorWith(`Error: boom\n    at b (${library}:3:4)`))).to.equal(undefined)
  })
  it('reads the place above the stack of a module that cannot be linked', () => {
    const stack =
      'file:///a/b.mjs:2\nimport { x, y } from "z"\n            ^\nSyntaxError: no\n    at ModuleJob._instantiate (node:internal/x:1:2)\n    at /d.ts:5:6'
    expect(thrownAt(errorWith(stack))).to.deep.equal({ file: '/a/b.mjs', line: 2, column: 13 })
  })
  it('knows nothing of what is no error', () => expect(thrownAt('boom')).to.equal(undefined))
})
