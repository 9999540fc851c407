import { build } from 'esbuild'
import { expect } from 'chai'

describe('the package', () => {
  it('stays small: it is in every image', async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: [new URL('index.ts', import.meta.url).pathname],
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      conditions: ['@kfp-ts/source'],
    })
    expect(outputFiles[0]?.contents.length).to.be.below(16_384)
    const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path))
    expect(imported.filter((path) => !path.startsWith('node:'))).to.deep.equal([])
  })
})
