import { expect } from 'chai'
import { madeLoop, madeTask } from '../../fixture/made-task.ts'
import { taskTree } from './task-tree.ts'
import { timelineRows } from './timeline.ts'

const span = { from: 1000, to: 5000 }

describe('timelineRows', () => {
  it('places a bar by its distance from the first moment; what still runs goes on to the last', () => {
    const rows = timelineRows(
      taskTree([madeTask('a', { startedAt: 1500, finishedAt: 2500 }), madeTask('b', { startedAt: 3000, state: 'running' }), madeTask('c')]),
      span,
    )
    expect(rows.map((row) => row.bar)).to.deep.equal([{ start: 500, length: 1000 }, { start: 2000, length: 2000 }, undefined])
  })

  it('makes one row of a turn that holds one task', () => {
    expect(timelineRows(taskTree(madeLoop(2)), span).map((row) => [row.label, row.depth, row.task.path])).to.deep.equal([
      ['loop', 0, 'loop'],
      ['1 · step', 1, 'loop/0/step'],
      ['2 · step', 1, 'loop/1/step'],
    ])
  })
})
