import { expect } from 'chai'
import { Templates } from './templates.ts'

describe('templates', () => {
  it('are kept once when they are equal, and get names of their own when they are not', () => {
    const templates = new Templates()
    const names = [{ image: 'a' }, { image: 'b' }, { image: 'a' }].map((container) => templates.add('say', { container }))
    expect(names).to.deep.equal(['say', 'say-2', 'say'])
    expect(templates.all()).to.deep.equal([
      { name: 'say', container: { image: 'a' } },
      { name: 'say-2', container: { image: 'b' } },
    ])
  })
})
