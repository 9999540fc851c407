import { readdirSync } from 'node:fs'
import { expect } from 'chai'
import { shapes } from './shapes.ts'

describe('the list of shapes', () => {
  it('names every file, each once, in order', () => {
    const files = readdirSync(new URL('shapes', import.meta.url)).flatMap((file) => (/^[a-z-]+\.[jt]s$/.test(file) ? [file.slice(0, -3)] : []))
    expect(shapes.map(({ name }) => name)).to.deep.equal(files.toSorted())
  })
})
