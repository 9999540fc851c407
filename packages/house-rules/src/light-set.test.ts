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
  '@nodable/entities',
  'acorn',
  'anynum',
  'argparse',
  'async',
  'block-stream2',
  'browser-or-node',
  'buffer-crc32',
  'commander',
  'decode-uri-component',
  'esbuild',
  'eventemitter3',
  'fast-xml-builder',
  'fast-xml-parser',
  'fflate',
  'filter-obj',
  'inherits',
  'ipaddr.js',
  'is-unsafe',
  'js-yaml',
  'lodash',
  'mime-db',
  'mime-types',
  'minio',
  'path-expression-matcher',
  'picocolors',
  'query-string',
  'readable-stream',
  'safe-buffer',
  'sax',
  'split-on-first',
  'stream-chain',
  'stream-json',
  'strict-uri-encode',
  'string_decoder',
  'strnum',
  'through2',
  'undici',
  'util-deprecate',
  'xml-naming',
  'xml2js',
  'xmlbuilder',
]

describe('what `npm i kfp-ts` brings', () => {
  const brought = broughtBy('kfp-ts')

  it('is exactly this list', () => {
    const names = brought.map(({ name }) => name).filter((name) => !name.startsWith('@esbuild/'))
    expect(names.toSorted()).to.deep.equal(light)
  })

  it('stays well below 45 MB on disk', () => {
    const megabytes = brought.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6
    expect(megabytes).to.be.above(1).and.below(35)
  })

  it("runs no script while it is installed, except esbuild's", () => {
    expect(brought.filter(({ installScript }) => installScript).map(({ name }) => name)).to.deep.equal(['esbuild'])
  })
})
