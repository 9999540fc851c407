import { expect } from 'chai'
import { selectorFault } from './selector.ts'

describe('a selector', () => {
  it('is requirements with commas between them', () => {
    for (const selector of ['status.phase == Running', 'status.succeeded>0, !status.failed', 'a in (b, c),d notin (e)', 'status.x=', 'ready'])
      expect(selectorFault(selector), selector).to.equal(undefined)
  })
  it('names the one that cannot be read', () => {
    expect(['a >>> b', 'ok, a > b', 'a == b c', '', 'a in b', "a == 'b'"].map(selectorFault)).to.deep.equal([
      'a >>> b',
      'a > b',
      'a == b c',
      '',
      'a in b',
      "a == 'b'",
    ])
  })
})
