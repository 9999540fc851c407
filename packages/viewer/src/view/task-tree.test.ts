import { expect } from 'chai'
import { madeLoop, madeTask } from '../../fixture/made-task.ts'
import { ancestors, leaves, taskTree } from './task-tree.ts'

describe('taskTree', () => {
  it('nests tasks and numbers what a loop holds', () => {
    const [before, loop] = taskTree([madeTask('before'), ...madeLoop(2)])
    expect(before?.children).to.deep.equal([])
    expect(loop?.children.map((turn) => [turn.turn, turn.children.map((child) => child.task.path)])).to.deep.equal([
      ['1', ['loop/0/step']],
      ['2', ['loop/1/step']],
    ])
  })

  it('hangs a task without a known parent on its nearest ancestor', () => {
    const [group] = taskTree([madeTask('group', { kind: 'group' }), madeTask('group/unknown/task')])
    expect(group?.children.map((child) => child.task.path)).to.deep.equal(['group/unknown/task'])
  })

  it('finds the tasks that do the work', () => {
    expect(
      taskTree(madeLoop(2))
        .flatMap(leaves)
        .map((task) => task.path),
    ).to.deep.equal(['loop/0/step', 'loop/1/step'])
  })

  it('lists ancestors, the nearest first', () => {
    expect(ancestors('a/0/b')).to.deep.equal(['a/0', 'a'])
    expect(ancestors('a')).to.deep.equal([])
  })
})
