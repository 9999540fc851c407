import { expect } from 'chai'
import { madeLoop, madeTask } from '../../fixture/made-task.ts'
import { initiallyOpen } from './initially-open.ts'
import { taskTree } from './task-tree.ts'

describe('initiallyOpen', () => {
  it('opens everything in a small graph', () => {
    expect([...initiallyOpen(taskTree([madeTask('a'), ...madeLoop(2)]))]).to.have.members(['loop', 'loop/0', 'loop/1'])
  })

  it('folds the large groups of a large graph', () => {
    const open = initiallyOpen(taskTree([...madeLoop(80), madeTask('group', { kind: 'group' }), madeTask('group/a')]))
    expect(open.has('loop')).to.equal(false)
    expect(open.has('group')).to.equal(true)
  })

  it('opens the way to what failed', () => {
    const open = initiallyOpen(taskTree(madeLoop(80, (index) => (index === 40 ? { state: 'failed' } : {}))))
    expect(open.has('loop')).to.equal(true)
  })
})
