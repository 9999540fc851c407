import { expect } from 'chai'
import { madeTask } from '../../fixture/made-task.ts'
import { tally } from './tally.ts'

describe('tally', () => {
  it('counts states, what needs attention first', () => {
    const states = ['succeeded', 'waiting', 'failed', 'succeeded', 'running'] as const
    expect(tally(states.map((state, index) => madeTask(`t${index}`, { state })))).to.deep.equal([
      ['failed', 1],
      ['running', 1],
      ['succeeded', 2],
      ['waiting', 1],
    ])
  })
})
