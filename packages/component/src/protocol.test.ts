import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describeLibrary, library, mark, strangerOf, version } from './protocol.ts'

describe('protocol', () => {
  it('names the version that package.json names', () => {
    const { version: published } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string }
    expect(version).to.equal(published)
    expect(library).to.deep.include({ version, protocol: 1 })
    expect(library.path).to.match(/component\/src\/protocol\.ts$/)
  })

  it('marks are the same symbols in every copy', () => {
    expect(mark('component')).to.equal(Symbol.for('kfp-ts.component.1'))
  })

  it('a stranger is a thing of another protocol', () => {
    const theirs = { protocol: 2, version: '9.0.0', path: '/lib/kfp-ts' }
    expect(strangerOf({ [Symbol.for('kfp-ts.output.2')]: { library: theirs } }, 'output')).to.deep.equal(theirs)
    expect(strangerOf({ [Symbol.for('kfp-ts.output.2')]: {} }, 'output')).to.deep.equal({ protocol: 2, version: 'unknown', path: 'an unknown place' })
    expect(strangerOf({ [mark('output')]: {} }, 'output')).to.equal(undefined)
    expect(strangerOf({ [Symbol.for('kfp-ts.task.2')]: {} }, 'output')).to.equal(undefined)
    expect(describeLibrary(theirs)).to.equal('version 9.0.0 (protocol 2) at /lib/kfp-ts')
  })
})
