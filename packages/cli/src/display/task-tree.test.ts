import type { TaskKind, TaskRecord, TaskState } from '@kfp-ts/runs'
import { expect } from 'chai'
import { taskTree } from './task-tree.ts'

const task = (path: string, kind: TaskKind = 'container'): TaskRecord => {
  return { path, kind, displayName: path.split('/').at(-1) as string, after: [], state: 'waiting', attempts: 0 }
}

const shown = (tasks: readonly TaskRecord[]) => taskTree(tasks).map(({ depth, label }) => `${' '.repeat(depth)}${label}`)

describe('taskTree', () => {
  it('puts what is inside a loop below it, whenever it was planned, and counts turns from 1', () => {
    const tasks = [
      task('prepare'),
      task('loop', 'loop'),
      task('report'),
      task('loop/0', 'turn'),
      task('loop/1', 'turn'),
      task('loop/1/fit'),
      task('loop/0/fit'),
    ]
    expect(shown(tasks)).to.deep.equal(['prepare', 'loop', ' fit [1/2]', ' fit [2/2]', 'report'])
  })

  it('keeps the line of a turn of several tasks', () => {
    const tasks = [task('loop', 'loop'), task('loop/0', 'turn'), task('loop/0/fit'), task('loop/0/judge')]
    expect(shown(tasks)).to.deep.equal(['loop', ' turn 1/1', '  fit', '  judge'])
  })

  it('leaves out conditions and exit handlers that nobody named, unless they failed by themselves', () => {
    const tasks = (state: TaskState) => [
      task('exit-handler-1', 'group'),
      task('exit-handler-1/condition-branches-1', 'group'),
      { ...task('exit-handler-1/condition-branches-1/condition-2', 'group'), state },
      task('exit-handler-1/condition-branches-1/condition-2/say'),
      task('exit-handler-1/named', 'group'),
      task('exit-handler-1/named/inside'),
    ]
    expect(shown(tasks('waiting'))).to.deep.equal(['say', 'named', ' inside'])
    expect(shown(tasks('failed'))).to.deep.equal(['condition-2', ' say', 'named', ' inside'])
  })

  it('keeps a task whose group is no task itself', () => {
    expect(taskTree([task('loop', 'loop'), task('loop/3/fit')]).map(({ depth }) => depth)).to.deep.equal([0, 1])
  })
})
