import { expect } from 'chai'
import { withRequire } from './with-require.ts'

describe('withRequire', () => {
  it('leaves code alone that brings its own', () => {
    const code = 'const require = createRequire(import.meta.url); require("x")'
    expect(withRequire(code, 'import.meta.url')).to.equal(code)
  })
  it('gives it to what esbuild could not do without', () => {
    const code = `throw Error('Dynamic require of "' + x + '" is not supported')`
    expect(withRequire(code, '"file:///body.mjs"')).to.equal(
      `import{createRequire as kfpRequire}from"node:module";const require=kfpRequire("file:///body.mjs");${code}`,
    )
  })
})
