import type { TaskKind, TaskRecord } from '@kfp-ts/runs'
import { expect } from 'chai'
import { taskTree } from './task-tree.ts'

const task = (path: string, kind: TaskKind = 'container'): TaskRecord => {
  return { path, kind, displayName: path.split('/').at(-1) as string, after: [], state: 'waiting', attempts: 0 }
}

describe('taskTree', () => {
  it('puts what is inside a loop below it, whenever it was planned, and counts turns from 1', () => {
    const tasks = [task('prepare'), task('loop', 'loop'), task('report'), task('loop/0', 'turn'), task('loop/1', 'turn'), task('loop/1/fit'), task('loop/0/fit')]
    expect(taskTree(tasks).map(({ depth, label }) => `${' '.repeat(depth)}${label}`)).to.deep.equal([
      'prepare',
      'loop',
      ' turn 1',
      '  fit',
      ' turn 2',
      '  fit',
      'report',
    ])
  })

  it('keeps a task whose group is no task itself', () => {
    expect(taskTree([task('loop', 'loop'), task('loop/3/fit')]).map(({ depth }) => depth)).to.deep.equal([0, 1])
  })
})
