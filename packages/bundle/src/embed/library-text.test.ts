import { expect } from 'chai'
import { transform } from 'esbuild'
import { deflateSync, strToU8 } from 'fflate'
import { libraryText } from './library-text.ts'

describe('what every embedded body carries', () => {
  it('stays under 8 KB, minified and compressed', async () => {
    const { text } = await libraryText('@kfp-ts/runtime/execute')
    const { code } = await transform(text, { minify: true, format: 'esm' })
    expect(deflateSync(strToU8(code), { level: 9 }).length).to.be.within(1024, 8 * 1024)
  })
  it('holds neither the compiler nor paths', async () => {
    const { text } = await libraryText('@kfp-ts/runtime/execute')
    expect(text).to.not.match(/lowering|esbuild|\/packages\/|recorder/)
  })
})
