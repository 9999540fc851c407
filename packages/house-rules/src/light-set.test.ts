import { expect } from 'chai'
import { broughtBy } from './light-set.ts'

/** What `npm i kfp-ts` may bring from others; whoever adds a name here makes every pipeline author install it. */
const light = [
  '@dagrejs/dagre',
  '@dagrejs/graphlib',
  '@jridgewell/resolve-uri',
  '@jridgewell/sourcemap-codec',
  '@jridgewell/trace-mapping',
  '@marcbachmann/cel-js',
  'acorn',
  'argparse',
  'commander',
  'esbuild',
  'fflate',
  'js-yaml',
  'picocolors',
]

describe('what `npm i kfp-ts` brings', () => {
  const brought = broughtBy('kfp-ts')

  it('is exactly this list', () => {
    const names = brought.map(({ name }) => name).filter((name) => !name.startsWith('@esbuild/'))
    expect(names.toSorted()).to.deep.equal(light)
  })

  it('stays well below 45 MB on disk', () => {
    const megabytes = brought.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6
    expect(megabytes).to.be.above(1).and.below(25)
  })

  it("runs no script while it is installed, except esbuild's", () => {
    expect(brought.filter(({ installScript }) => installScript).map(({ name }) => name)).to.deep.equal(['esbuild'])
  })
})
