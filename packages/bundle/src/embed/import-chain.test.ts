import { expect } from 'chai'
import { importChain, packageOf } from './import-chain.ts'

describe('importChain', () => {
  it('names each file, and each package once', () => {
    const importers = new Map([
      ['/p/node_modules/sharp/lib/sharp.js', '/p/node_modules/sharp/lib/index.js'],
      ['/p/node_modules/sharp/lib/index.js', '/p/images.ts'],
      ['/p/images.ts', '/p/pipeline.ts'],
    ])
    expect(importChain('/p/node_modules/sharp/lib/sharp.js', importers)).to.equal('pipeline.ts > images.ts > sharp')
  })
  it('ends in a circle', () => {
    const importers = new Map([
      ['/p/a.ts', '/p/b.ts'],
      ['/p/b.ts', '/p/a.ts'],
    ])
    expect(importChain('/p/a.ts', importers)).to.equal('b.ts > a.ts')
  })
  it('knows packages', () => {
    expect(packageOf('/p/node_modules/a/node_modules/@s/b/c.js')).to.equal('@s/b')
    expect(packageOf('/p/c.js')).to.equal(undefined)
  })
})
